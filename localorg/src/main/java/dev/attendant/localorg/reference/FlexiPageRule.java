package dev.attendant.localorg.reference;

import dev.attendant.localorg.listing.Listing;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Lightning pages place: components with their properties, fields, related lists, actions and facets. */
final class FlexiPageRule implements ReferenceRule {

    private static final Set<String> STANDARD = Listing.names(FlexiPageRule.class, "flexipage-components.txt");
    /** How a utility bar shows any component. */
    private static final Set<String> UTILITY = Set.of("eager", "height", "icon", "label", "scrollable", "width");

    private static final Pattern RECORD_FIELD = Pattern.compile("\\{!Record\\.([\\w.]+)}");

    @Override
    public void check(References references) {
        for (Component page : references.tree().of("FlexiPage")) {
            String object = page.document().text("sobjectType").orElse("");
            elements(page, "componentInstance").forEach(instance -> checkInstance(references, instance, object, page));
            elements(page, "fieldItem")
                    .forEach(item -> references.requireField(
                            item.position(), item.name(), object, item.text().replaceFirst("^Record\\.", "")));
            elements(page, "leftValue").forEach(value -> checkCriteria(references, value, object));
        }
    }

    private static Stream<Element> elements(Component page, String name) {
        return page.document().descendants().filter(element -> element.name().equals(name));
    }

    private static void checkInstance(References references, Element instance, String object, Component page) {
        Element name = instance.first("componentName").orElse(instance);
        String plain = name.text().replaceFirst("^c:", "");
        Optional<Component> bundle = references.tree().find("LightningComponentBundle", plain);
        boolean isOurs = bundle.isPresent() || references.tree().has("AuraDefinitionBundle", plain);
        if (!isOurs && (!name.text().contains(":") || name.text().startsWith("c:"))) {
            references
                    .problems()
                    .error(
                            name.position(),
                            "We couldn't retrieve the design time component information for component " + name.text());
        } else if (!isOurs && !STANDARD.contains(name.text())) {
            references.problems().warning(name.position(), "No standard component " + name.text() + " is known here");
        }
        boolean isUtility = page.document().text("type").equals(Optional.of("UtilityBar"));
        for (Element property : instance.all("componentInstanceProperties")) {
            bundle.filter(found -> !isUtility
                            || !UTILITY.contains(property.text("name").orElse("")))
                    .ifPresent(found -> checkProperty(references, found, property));
            checkValue(references, property, object, page);
        }
    }

    private static void checkProperty(References references, Component bundle, Element property) {
        String name = property.text("name").orElse("");
        boolean isDesigned = bundle.document()
                .descendants()
                .filter(element -> element.name().equals("property"))
                .anyMatch(
                        element -> element.attributes().getOrDefault("name", "").equals(name));
        if (!isDesigned) {
            references
                    .problems()
                    .error(
                            property.position(),
                            "The property '" + name + "' isn't valid for the component " + bundle.name());
        }
    }

    private static void checkValue(References references, Element property, String object, Component page) {
        String name = property.text("name").orElse("");
        property.first("value").ifPresent(value -> {
            switch (name) {
                case "relatedListApiName" -> checkRelatedList(references, value, object);
                case "body", "tabs", "columns", "detail", "feed" -> checkFacet(references, value, page);
                case "flowName" -> references.require(value, "Flow");
                default -> {}
            }
        });
        property.descendants()
                .filter(element ->
                        element.name().equals("value") && element.text().contains("."))
                .filter(element -> name.equals("actionNames") && !element.text().contains("Global."))
                .filter(element -> element.text().startsWith(object + "."))
                .forEach(action -> references.require(action, "QuickAction"));
    }

    private static void checkRelatedList(References references, Element value, String object) {
        boolean missing = references
                .schema()
                .find(object)
                .filter(entity -> entity.child(value.text()).isEmpty())
                .isPresent();
        if (missing && value.text().endsWith("__r")) {
            references.problems().error(value.position(), "No related list named " + value.text() + " on " + object);
        }
    }

    private static void checkFacet(References references, Element value, Component page) {
        boolean missing = value.text().startsWith("Facet-")
                && elements(page, "flexiPageRegions")
                        .noneMatch(region -> region.text("name").equals(Optional.of(value.text())));
        if (missing) {
            references.problems().error(value.position(), "No facet named " + value.text() + " on the page");
        }
    }

    private static void checkCriteria(References references, Element value, String object) {
        Matcher field = RECORD_FIELD.matcher(value.text());
        if (field.matches() && !object.isEmpty()) {
            references.requireField(value.position(), value.name(), object, field.group(1));
        }
    }
}
