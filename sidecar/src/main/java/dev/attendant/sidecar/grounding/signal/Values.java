package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.value.Value;
import java.util.List;

/** The values of a statement by clause. */
final class Values {

    private Values() {}

    static List<Value> in(Statement statement, int clause) {
        return statement.values().stream()
                .filter(value -> clause(statement, value) == clause)
                .toList();
    }

    static int clause(Statement statement, Value value) {
        if (statement.words().isEmpty()) {
            return 0;
        }
        int place = Math.min(statement.place(value), statement.words().size() - 1);
        return statement.words().get(place).clause();
    }
}
