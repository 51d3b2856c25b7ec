package dev.attendant.localorg.reference;

import dev.attendant.localorg.listing.Listing;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Lightning web components name: modules, other components, and the properties that a page may set. */
final class LwcRule implements ReferenceRule {

    private static final Pattern IMPORT = Pattern.compile(
            "(?m)^\\s*(?:import|export)\\s+(?:([\\w$]+|[\\w$\\s{},*]+?)\\s+from\\s+)?['\"]([^'\"]+)['\"]");
    private static final Pattern TAG = Pattern.compile("<((?:c|lightning)-[a-z0-9-]+)");
    private static final Set<String> BASE_COMPONENTS = Listing.names(LwcRule.class, "lightning-components.txt");

    @Override
    public void check(References references) {
        for (Component component : references.tree().of("LightningComponentBundle")) {
            component.content().ifPresent(folder -> checkBundle(references, new Bundle(component, folder)));
        }
    }

    private static void checkBundle(References references, Bundle bundle) {
        bundle.files(".js").forEach(file -> checkImports(references, bundle, file));
        bundle.files(".html").forEach(file -> checkTags(references, file));
        checkTargets(references, bundle);
    }

    private static void checkImports(References references, Bundle bundle, Path file) {
        String text = Bundle.text(file);
        Matcher matcher = IMPORT.matcher(text);
        while (matcher.find()) {
            String imported = matcher.group(1) == null ? "" : matcher.group(1).strip();
            new ModuleImport(
                            imported,
                            matcher.group(2),
                            Bundle.position(file, text, matcher.start(2)),
                            isWired(text, imported))
                    .check(references, bundle);
        }
    }

    private static boolean isWired(String text, String imported) {
        return !imported.isEmpty()
                && Pattern.compile("@wire\\(\\s*" + Pattern.quote(imported) + "\\b")
                        .matcher(text)
                        .find();
    }

    private static void checkTags(References references, Path file) {
        String text = Bundle.text(file);
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            String tag = matcher.group(1);
            if (tag.startsWith("c-") && !references.tree().has("LightningComponentBundle", camelCase(tag))) {
                references
                        .problems()
                        .error(
                                Bundle.position(file, text, matcher.start(1)),
                                "No MODULE named markup://c:" + camelCase(tag) + " found");
            } else if (tag.startsWith("lightning-") && !BASE_COMPONENTS.contains(tag)) {
                references
                        .problems()
                        .warning(
                                Bundle.position(file, text, matcher.start(1)),
                                "No standard component " + tag + " is known here");
            }
        }
    }

    /** {@code c-chat-window} is the bundle chatWindow. */
    private static String camelCase(String tag) {
        StringBuilder name = new StringBuilder();
        for (String word : tag.substring(tag.indexOf('-') + 1).split("-", -1)) {
            name.append(
                    name.isEmpty() || word.isEmpty()
                            ? word
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static void checkTargets(References references, Bundle bundle) {
        Set<String> api = bundle.api();
        for (Element configs : bundle.component().document().all("targetConfigs")) {
            configs.descendants()
                    .filter(element -> element.name().equals("object"))
                    .forEach(object -> references.require(object, "CustomObject"));
            configs.descendants()
                    .filter(element -> element.name().equals("property"))
                    .filter(property -> !api.contains(property.attributes().getOrDefault("name", "")))
                    .forEach(property -> references
                            .problems()
                            .error(
                                    property.position(),
                                    "The property '" + property.attributes().getOrDefault("name", "")
                                            + "' is in a targetConfig, but is no @api property of "
                                            + bundle.component().name()));
        }
    }
}
