package dev.attendant.sidecar.adapter.postgres.fulltext;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.RetrieverContract;
import dev.attendant.sidecar.tenant.Tenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresRetrieverTest extends RetrieverContract {

    private static PostgresDatabase database;

    @BeforeAll
    static void openADatabase() {
        database = TestDatabase.open();
    }

    @AfterAll
    static void closeTheDatabase() {
        database.close();
    }

    @Override
    protected LexicalIndex open() {
        return new PostgresLexicalIndex(database, Tenants.in(new PostgresTenantDirectory(database)));
    }
}
