package dev.attendant.localorg.metadata;

import dev.attendant.localorg.listing.Listing;
import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.nio.file.Path;
import java.util.Set;

/** What a managed package cannot carry, of all that lies in its folder, {@code force-app}. */
final class PackageRules {

    private static final Path PACKAGE = Path.of("force-app");
    private static final String API_VERSION = "67.0";
    private static final Set<String> NOT_PACKAGEABLE = Listing.names(PackageRules.class, "not-packageable.txt");

    private final Problems problems;

    PackageRules(Problems problems) {
        this.problems = problems;
    }

    void check(Component component) {
        if (!isPackaged(component.file())) {
            return;
        }
        if (NOT_PACKAGEABLE.contains(component.type())) {
            problems.error(
                    component.start(),
                    "A " + component.type() + " is not available in second-generation managed packages");
        }
        if (component.type().equals("PermissionSet")) {
            checkPermissions(component);
        }
        checkVersion(component);
    }

    private static boolean isPackaged(Path file) {
        for (Path folder : file.toAbsolutePath()) {
            if (folder.equals(PACKAGE)) {
                return true;
            }
        }
        return false;
    }

    /** An installed permission set grants what belongs to its package only. */
    private void checkPermissions(Component set) {
        for (Element permission : set.document().all("objectPermissions")) {
            permission
                    .first("object")
                    .filter(object -> !object.text().contains("__"))
                    .ifPresent(object -> problems.warning(
                            object.position(),
                            "A managed package does not carry permissions of the standard object " + object.text()));
        }
        for (Element permission : set.document().all("userPermissions")) {
            problems.warning(permission.position(), "A managed package does not carry user permissions");
        }
    }

    /** One version for all, so that one rule of behaviour holds everywhere. */
    private void checkVersion(Component component) {
        component
                .document()
                .first("apiVersion")
                .filter(version -> !version.text().equals(API_VERSION))
                .ifPresent(version -> problems.warning(
                        version.position(), "The API version is " + version.text() + ", not " + API_VERSION));
    }
}
