package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an org asks of permissions beyond the names in them. */
final class PermissionRule implements ReferenceRule {

    /** What each permission cannot be without. */
    private static final Map<String, String> NEEDS = Map.of(
            "allowCreate", "allowRead",
            "allowEdit", "allowRead",
            "allowDelete", "allowEdit",
            "viewAllRecords", "allowRead",
            "modifyAllRecords", "allowDelete");

    @Override
    public void check(References references) {
        for (Component set : references.tree().of("PermissionSet")) {
            checkObjects(references, set);
            set.document().all("fieldPermissions").forEach(permission -> checkField(references, permission));
            set.document()
                    .all("externalCredentialPrincipalAccesses")
                    .forEach(access -> checkPrincipal(references, access));
        }
    }

    private static void checkObjects(References references, Component set) {
        Map<String, Element> byObject = new HashMap<>();
        for (Element permission : set.document().all("objectPermissions")) {
            permission.text("object").ifPresent(name -> byObject.put(name.toLowerCase(Locale.ROOT), permission));
            NEEDS.forEach((granted, needed) -> {
                if (permission.isTrue(granted) && !permission.isTrue(needed)) {
                    references.problems().error(permission.position(), dependsOn(permission, granted, needed));
                }
            });
        }
        byObject.forEach((object, permission) -> master(references, object)
                .filter(master -> permission.isTrue("allowRead") && !canRead(byObject, master))
                .ifPresent(master -> references
                        .problems()
                        .error(
                                permission.position(),
                                "Permission Read " + permission.text("object").orElse("")
                                        + " depends on permission(s): Read " + master)));
    }

    private static boolean canRead(Map<String, Element> byObject, String object) {
        return Optional.ofNullable(byObject.get(object.toLowerCase(Locale.ROOT)))
                .filter(permission -> permission.isTrue("allowRead"))
                .isPresent();
    }

    private static String dependsOn(Element permission, String granted, String needed) {
        return "Permission " + granted + " of " + permission.text("object").orElse("") + " depends on " + needed;
    }

    private static Optional<String> master(References references, String object) {
        return references.tree().of("CustomField", object).stream()
                .map(Component::document)
                .filter(field -> field.text("type").equals(Optional.of("MasterDetail")))
                .flatMap(field -> field.text("referenceTo").stream())
                .findFirst();
    }

    /** Required fields are open to all who see the object, and formulas to no one's changes. */
    private static void checkField(References references, Element permission) {
        String name = permission.text("field").orElse("");
        references.tree().find("CustomField", name).map(Component::document).ifPresent(field -> {
            boolean isAlwaysOpen =
                    field.isTrue("required") || field.text("type").equals(Optional.of("MasterDetail"));
            if (isAlwaysOpen) {
                references.problems().error(permission.position(), "You cannot deploy to a required field: " + name);
            }
            boolean isComputed = field.first("formula").isPresent()
                    || field.text("type").equals(Optional.of("AutoNumber"))
                    || field.text("type").equals(Optional.of("Summary"));
            if (isComputed && permission.isTrue("editable")) {
                references.problems().warning(permission.position(), "Field " + name + " is not editable");
            }
        });
    }

    /** A principal is named by its credential and its own name, {@code Credential-Principal}. */
    private static void checkPrincipal(References references, Element access) {
        access.first("externalCredentialPrincipal").ifPresent(principal -> {
            String credential = principal.text().replaceFirst("-[^-]*$", "");
            String name = principal.text().replaceFirst("^.*-", "");
            references.require(principal.position(), principal.name(), "ExternalCredential", credential);
            boolean missing = references.tree().find("ExternalCredential", credential).stream()
                    .flatMap(found -> found.document().all("externalCredentialParameters").stream())
                    .filter(parameter ->
                            parameter.text("parameterType").orElse("").endsWith("Principal"))
                    .noneMatch(parameter -> parameter.text("parameterName").equals(Optional.of(name)));
            if (missing) {
                references.problems().error(principal.position(), "No principal named " + name + " in " + credential);
            }
        });
    }
}
