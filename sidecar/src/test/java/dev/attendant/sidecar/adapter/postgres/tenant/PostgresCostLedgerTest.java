package dev.attendant.sidecar.adapter.postgres.tenant;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.cost.CostLedgerContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresCostLedgerTest extends CostLedgerContract {

    private static PostgresDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Override
    protected CostLedger ledger() {
        return new PostgresCostLedger(database);
    }
}
