package dev.attendant.sidecar.cli.evaluate;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.embedded.EmbeddedDatabase;
import dev.attendant.sidecar.adapter.postgres.fulltext.PostgresLexicalIndex;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.cli.support.TemporaryFolder;
import dev.attendant.sidecar.config.DatabaseSettings;
import dev.attendant.sidecar.config.FullText;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.tenant.Development;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantSettings;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/** An empty full-text index for one command, with the database that it may need. */
final class PrivateIndex implements AutoCloseable {

    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final LexicalIndex index;

    private PrivateIndex(FullText kind, Clock clock) throws IOException {
        try {
            index = switch (kind) {
                case LUCENE -> new LuceneIndex();
                case POSTGRES -> onDatabase(clock);
            };
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
        closing.push(index::close);
    }

    static PrivateIndex open(FullText kind, Clock clock) throws IOException {
        return new PrivateIndex(kind, clock);
    }

    LexicalIndex index() {
        return index;
    }

    private LexicalIndex onDatabase(Clock clock) throws IOException {
        TemporaryFolder folder = TemporaryFolder.create();
        closing.push(folder::close);
        EmbeddedDatabase server = EmbeddedDatabase.start(folder.path());
        closing.push(server::close);
        PostgresDatabase database = PostgresDatabase.open(DatabaseSettings.of(server.jdbcUrl()), clock.instant());
        closing.push(database::close);
        new PostgresTenantDirectory(database)
                .save(new Tenant(
                        Development.TENANT,
                        "Evaluation",
                        Development.ISSUER,
                        "{\"keys\":[]}",
                        TenantSettings.DEFAULT,
                        1));
        return new PostgresLexicalIndex(database, Development.TENANT);
    }

    /** What was opened last closes first. */
    @Override
    public void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }
}
