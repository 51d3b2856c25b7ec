package dev.attendant.localorg.soql;

import dev.attendant.localorg.schema.Entity;
import dev.attendant.localorg.schema.Field;
import dev.attendant.localorg.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Walks a path such as {@code Conversation__r.Contact__r.Name} from an object to a field. */
final class FieldPath {

    /** Where a walk ends. */
    sealed interface End {
        record Found(Field field) implements End {}

        /** The path leaves what is known here, as an object of a feature that sobject-types lacks does. */
        record Unknowable() implements End {}

        record Refused(String message) implements End {}
    }

    private final Schema schema;

    FieldPath(Schema schema) {
        this.schema = schema;
    }

    End walk(Entity entity, List<String> names) {
        String first = names.getFirst();
        if (names.size() == 1) {
            return entity.field(first)
                    .filter(field -> !field.type().equals("relationship"))
                    .<End>map(End.Found::new)
                    .orElseGet(() -> new End.Refused(noColumn(first, entity)));
        }
        return entity.relationship(first)
                .map(field -> follow(field, names.subList(1, names.size())))
                .or(() -> entity.field(first + "Id").map(field -> new End.Unknowable()))
                .orElseGet(() -> new End.Refused("Didn't understand relationship '" + first
                        + "' in field path. If you are attempting to use a custom relationship, be sure to append"
                        + " the '__r' after the custom relationship name."));
    }

    private End follow(Field field, List<String> rest) {
        Optional<Entity> target = field.targets().stream().findFirst().flatMap(schema::find);
        return target.<End>map(entity -> walk(entity, rest)).orElseGet(End.Unknowable::new);
    }

    private static String noColumn(String name, Entity entity) {
        return "No such column '" + name + "' on entity '" + entity.name()
                + "'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field"
                + " name.";
    }
}
