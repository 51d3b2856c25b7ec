package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a flow declares, by name: its elements, which connect, and its resources, which only hold values. */
final class FlowModel {

    private static final Set<String> ELEMENTS = Set.of(
            "actionCalls",
            "apexPluginCalls",
            "assignments",
            "collectionProcessors",
            "customErrors",
            "decisions",
            "loops",
            "orchestratedStages",
            "recordCreates",
            "recordDeletes",
            "recordLookups",
            "recordRollbacks",
            "recordUpdates",
            "screens",
            "steps",
            "subflows",
            "transforms",
            "waits");

    private final Element flow;
    private final Map<String, Element> declared = new HashMap<>();
    private final Map<String, Element> elements = new HashMap<>();

    FlowModel(Component component) {
        this.flow = component.document();
        for (Element child : flow.children()) {
            child.text("name").ifPresent(name -> declare(child, name));
            List.of("rules", "fields", "choices", "waitEvents")
                    .forEach(inner -> child.all(inner).stream()
                            .flatMap(Element::descendants)
                            .forEach(element ->
                                    element.text("name").ifPresent(name -> declared.putIfAbsent(name, element))));
        }
    }

    private void declare(Element element, String name) {
        declared.put(name, element);
        if (ELEMENTS.contains(element.name())) {
            elements.put(name, element);
        }
    }

    Element document() {
        return flow;
    }

    /** What has this name, of any sort. */
    Optional<Element> named(String name) {
        return Optional.ofNullable(declared.get(name));
    }

    /** The elements, which connectors may lead to. */
    Map<String, Element> elements() {
        return Map.copyOf(elements);
    }

    /** The object whose record, or records, this name holds. */
    Optional<String> object(String name) {
        if (name.equals("$Record") || name.equals("$Record__Prior")) {
            return flow.first("start").flatMap(start -> start.text("object"));
        }
        Optional<Element> element = named(name);
        return element.flatMap(found -> switch (found.name()) {
            case "variables" -> found.text("objectType");
            case "recordLookups", "dynamicChoiceSets" -> found.text("object");
            case "loops", "collectionProcessors" ->
                found.text("collectionReference")
                        .filter(collection -> !collection.equals(name))
                        .flatMap(this::object);
            default -> Optional.empty();
        });
    }
}
