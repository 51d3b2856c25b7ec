package dev.attendant.sidecar.grounding;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.statement.StatementReader;
import dev.attendant.sidecar.recent.Recent;
import java.util.List;
import java.util.Map;

/** Texts taken apart into statements, of which the last used are kept. Safe for use by many threads. */
final class Readings {

    private static final int KEPT = 1000;

    private final StatementReader reader;
    private final Map<String, List<Statement>> known = Recent.most(KEPT);

    Readings(StatementReader reader) {
        this.reader = reader;
    }

    List<Statement> of(String text) {
        List<Statement> kept = known.get(text);
        if (kept != null) {
            return kept;
        }
        List<Statement> read = reader.read(text);
        known.put(text, read);
        return read;
    }
}
