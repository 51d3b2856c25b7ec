package dev.attendant.localorg.soql;

import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.problem.Problems;
import dev.attendant.localorg.schema.Entity;
import dev.attendant.localorg.schema.Field;
import dev.attendant.localorg.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The object that one query, or one part of it, reads.
 *
 * @param aliases other names of the object within the query, in lower case
 */
record Scope(Entity entity, Set<String> aliases, Schema schema, Problems problems) {

    Scope {
        aliases = Set.copyOf(aliases);
    }

    void check(List<String> path, Use use, Position position) {
        switch (new FieldPath(schema).walk(entity, withoutAlias(path))) {
            case FieldPath.End.Found(Field field) -> checkUse(field, use, position);
            case FieldPath.End.Refused(String message) -> problems.error(position, message);
            case FieldPath.End.Unknowable() -> {}
        }
    }

    private void checkUse(Field field, Use use, Position position) {
        if (use != Use.SELECT && !field.isFilterable()) {
            problems.error(position, use.refusal(field.name()));
        }
    }

    private List<String> withoutAlias(List<String> path) {
        boolean isAlias = path.size() > 1
                && aliases.contains(path.getFirst().toLowerCase(Locale.ROOT))
                && entity.relationship(path.getFirst()).isEmpty();
        return isAlias ? path.subList(1, path.size()) : path;
    }
}
