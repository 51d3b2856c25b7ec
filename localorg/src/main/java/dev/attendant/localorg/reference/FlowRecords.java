package dev.attendant.localorg.reference;

import dev.attendant.localorg.source.Element;
import java.util.Optional;
import java.util.Set;

/** The objects and fields that a flow reads and writes. */
final class FlowRecords {

    private static final Set<String> STEPS =
            Set.of("start", "recordLookups", "recordCreates", "recordUpdates", "recordDeletes", "dynamicChoiceSets");
    private static final Set<String> WITH_FIELD = Set.of("filters", "inputAssignments", "outputAssignments");
    private static final Set<String> FIELDS =
            Set.of("queriedFields", "sortField", "displayField", "valueField", "picklistField");

    private final References references;
    private final FlowModel flow;

    FlowRecords(References references, FlowModel flow) {
        this.references = references;
        this.flow = flow;
    }

    void check() {
        for (Element child : flow.document().children()) {
            if (STEPS.contains(child.name())) {
                checkStep(child);
            } else if (child.name().equals("variables")) {
                child.first("objectType").ifPresent(type -> references.require(type, "CustomObject"));
                child.first("apexClass").ifPresent(this::checkClass);
            }
        }
    }

    private void checkClass(Element name) {
        if (references.apex().type(name.text()).isEmpty()) {
            references.require(name, "ApexClass");
        }
    }

    private void checkStep(Element step) {
        step.first("object").ifPresent(object -> references.require(object, "CustomObject"));
        object(step).ifPresent(object -> step.children().forEach(child -> checkFields(child, object)));
    }

    private Optional<String> object(Element step) {
        return step.text("object").or(() -> step.text("inputReference").flatMap(flow::object));
    }

    private void checkFields(Element child, String object) {
        if (FIELDS.contains(child.name())) {
            references.requireField(child, object);
        } else if (WITH_FIELD.contains(child.name())) {
            child.first("field").ifPresent(field -> references.requireField(field, object));
        }
    }
}
