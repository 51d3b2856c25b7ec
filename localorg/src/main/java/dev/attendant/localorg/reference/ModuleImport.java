package dev.attendant.localorg.reference;

import dev.attendant.localorg.apex.ApexMethod;
import dev.attendant.localorg.apex.ApexType;
import dev.attendant.localorg.listing.Listing;
import dev.attendant.localorg.problem.Position;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * One import of a Lightning web component.
 *
 * @param imported the local name, where it is one
 * @param module what is imported, such as {@code @salesforce/label/c.Greeting}
 * @param wired whether the component wires the local name
 */
record ModuleImport(String imported, String module, Position position, boolean wired) {

    private static final Set<String> OPEN = Set.of(
            "user",
            "userPermission",
            "community",
            "client",
            "i18n",
            "site",
            "contentAssetUrl",
            "accessCheck",
            "featureFlag",
            "internal",
            "commerce",
            "cartId",
            "webstore",
            "navigation");
    private static final Set<String> LIGHTNING = Listing.names(ModuleImport.class, "lightning-modules.txt");

    void check(References references, Bundle bundle) {
        if (module.startsWith("@salesforce/")) {
            checkPlatform(references, module.substring("@salesforce/".length()));
        } else if (module.startsWith("c/")) {
            require(references, "LightningComponentBundle", module.substring("c/".length()));
        } else if (module.startsWith(".")) {
            checkFile(references, bundle);
        } else if (module.startsWith("lightning/") && !LIGHTNING.contains(module)) {
            references.problems().warning(position, "No standard module " + module + " is known here");
        }
    }

    private void checkPlatform(References references, String path) {
        int slash = path.indexOf('/');
        String kind = slash < 0 ? path : path.substring(0, slash);
        String name = path.substring(slash + 1);
        switch (kind) {
            case "apex", "apexContinuation" -> {
                if (slash >= 0) {
                    checkApex(references, name);
                }
            }
            case "label" -> checkLabel(references, name);
            case "schema" -> checkSchema(references, name);
            case "messageChannel" -> require(references, "LightningMessageChannel", name.replaceFirst("__c$", ""));
            case "customPermission" -> require(references, "CustomPermission", name);
            case "resourceUrl" -> require(references, "StaticResource", name.replaceFirst("/.*", ""));
            default -> {
                if (!OPEN.contains(kind)) {
                    references.problems().error(position, "Invalid module " + module);
                }
            }
        }
    }

    private void checkApex(References references, String name) {
        String typeName = name.replaceFirst("\\.[^.]*$", "");
        String methodName = name.replaceFirst("^.*\\.", "");
        Optional<ApexType> type = references.apex().type(typeName);
        Optional<ApexMethod> method = type.flatMap(found -> found.method(methodName));
        if (type.isEmpty()) {
            references.problems().error(position, "Unable to find Apex action class referenced as '" + typeName + "'.");
        } else if (method.filter(ApexMethod::isAuraEnabled).isEmpty()) {
            references.problems().error(position, "Unable to find Apex action method referenced as '" + name + "'.");
        } else if (wired && !isCacheable(method.get())) {
            references
                    .problems()
                    .error(position, "A wired Apex method must be cacheable: " + name + " has no cacheable=true");
        }
    }

    private static boolean isCacheable(ApexMethod method) {
        return method.modifiers()
                .annotation("auraenabled")
                .flatMap(annotation -> annotation.value("cacheable"))
                .filter("true"::equalsIgnoreCase)
                .isPresent();
    }

    private void checkLabel(References references, String name) {
        if (!references.targets().labels().has(name.replaceFirst("^c\\.", ""))) {
            references.problems().error(position, "Invalid reference " + name + " of type label");
        }
    }

    private void checkSchema(References references, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            require(references, "CustomObject", name);
        } else {
            references.requireField(position, "schema", name.substring(0, dot), name.substring(dot + 1));
        }
    }

    private void checkFile(References references, Bundle bundle) {
        Path file = bundle.folder().resolve(module).normalize();
        boolean exists = Files.exists(file) || Files.exists(file.resolveSibling(file.getFileName() + ".js"));
        if (!exists) {
            references.problems().error(position, "Unable to resolve import " + module);
        }
    }

    private void require(References references, String type, String name) {
        references.require(position, "import", type, name);
    }
}
