package dev.attendant.localorg.reference;

import dev.attendant.localorg.schema.Entity;
import dev.attendant.localorg.schema.Field;
import dev.attendant.localorg.source.Component;
import dev.attendant.localorg.source.Element;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether a record of a custom metadata type fits its type, field by field. */
final class CustomMetadataRule implements ReferenceRule {

    /** How the value of each type of field is written; all others are strings. */
    private static final Map<String, Set<String>> XML_TYPES = Map.of(
            "Checkbox", Set.of("boolean"),
            "Number", Set.of("double", "int", "decimal"),
            "Percent", Set.of("double", "int", "decimal"),
            "Date", Set.of("date"),
            "DateTime", Set.of("dateTime"));

    @Override
    public void check(References references) {
        references.tree().of("CustomMetadata").forEach(metadata -> checkRecord(references, metadata));
    }

    private static void checkRecord(References references, Component metadata) {
        String type = metadata.owner() + "__mdt";
        Optional<Entity> entity = references.schema().find(type);
        if (entity.isEmpty()) {
            references
                    .problems()
                    .error(metadata.start(), "In field: fullName - no CustomObject named " + type + " found");
        }
        entity.ifPresent(found -> checkValues(references, metadata, found));
    }

    private static void checkValues(References references, Component metadata, Entity entity) {
        Set<String> given = new HashSet<>();
        for (Element values : metadata.document().all("values")) {
            String name = values.text("field").orElse("");
            Optional<Field> field = entity.field(name);
            if (field.isEmpty()) {
                references.problems().error(values.position(), "No such field " + name + " on " + entity.name());
            }
            if (!given.add(name)) {
                references.problems().error(values.position(), "The value of " + name + " is given twice");
            }
            field.ifPresent(found -> values.first("value")
                    .filter(value -> !value.attributes().containsKey("nil"))
                    .ifPresent(value -> checkValue(references, entity, found, value)));
        }
        requireValues(references, metadata, entity, given);
    }

    private static void requireValues(References references, Component metadata, Entity entity, Set<String> given) {
        references.tree().of("CustomField", entity.name()).stream()
                .filter(field -> field.document().isTrue("required"))
                .filter(field -> !given.contains(field.localName()))
                .forEach(field -> references
                        .problems()
                        .error(metadata.start(), "Required fields are missing: [" + field.localName() + "]"));
    }

    private static void checkValue(References references, Entity entity, Field field, Element value) {
        String xmlType = value.attributes().getOrDefault("type", "").replaceFirst(".*:", "");
        if (!XML_TYPES.getOrDefault(field.type(), Set.of("string", "picklist")).contains(xmlType)) {
            references
                    .problems()
                    .error(
                            value.position(),
                            "Value of type " + xmlType + " cannot be put in the field " + field.name() + " of type "
                                    + field.type());
            return;
        }
        ValueRange.refusal(
                        references.tree().find("CustomField", entity.name() + "." + field.name()), field, value.text())
                .ifPresent(refusal -> references.problems().error(value.position(), refusal));
    }
}
