package dev.attendant.localorg.metadata;

import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.Map;
import java.util.Set;

/** What a field of each type may be, and which objects take it. */
final class FieldTypeRules {

    /** What can be neither required nor not: it always has a value, or never need have one. */
    private static final Set<String> NEVER_REQUIRED =
            Set.of("AutoNumber", "Checkbox", "Html", "LongTextArea", "MasterDetail", "Summary");

    private static final Set<String> EXTERNAL_IDS = Set.of("AutoNumber", "Email", "Number", "Text");

    /** The types of fields that events and custom metadata types take, by the ending of the object's name. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "__e", Set.of("Checkbox", "Date", "DateTime", "LongTextArea", "Number", "Text"),
            "__mdt",
                    Set.of(
                            "Checkbox",
                            "Date",
                            "DateTime",
                            "Email",
                            "LongTextArea",
                            "MetadataRelationship",
                            "Number",
                            "Percent",
                            "Phone",
                            "Picklist",
                            "Text",
                            "TextArea",
                            "Url"));

    private final Problems problems;

    FieldTypeRules(Problems problems) {
        this.problems = problems;
    }

    void check(Component field, String type) {
        checkObject(field, type);
        checkMarks(field, type);
    }

    private void checkObject(Component field, String type) {
        ALLOWED.forEach((ending, types) -> {
            if (field.owner().endsWith(ending) && !types.contains(type)) {
                problems.error(field.start(), "Field type " + type + " is not supported for " + field.owner());
            }
        });
    }

    private void checkMarks(Component field, String type) {
        Element document = field.document();
        if (NEVER_REQUIRED.contains(type) && document.first("required").isPresent()) {
            problems.error(field.start(), "Can not specify 'required' for a CustomField of type " + type);
        }
        if (document.isTrue("externalId") && !EXTERNAL_IDS.contains(type)) {
            problems.error(field.start(), "A field of type " + type + " cannot be an external ID");
        }
        if (type.equals("Lookup") && wouldBeEmptied(document)) {
            problems.error(
                    field.start(),
                    "Must specify either cascade delete or restrict delete for required lookup foreign key");
        }
    }

    /** Whether a required lookup loses its value with the record that it leads to. */
    private static boolean wouldBeEmptied(Element document) {
        return document.isTrue("required")
                && document.text("deleteConstraint").orElse("SetNull").equals("SetNull");
    }
}
