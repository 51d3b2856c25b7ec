package dev.attendant.sidecar.adapter.postgres.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.TestDatabase;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenLedgerContract;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresTokenLedgerTest extends TokenLedgerContract {

    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FUTURE = Instant.parse("2100-01-01T00:00:00Z");

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
    protected PostgresTokenLedger ledger() {
        return new PostgresTokenLedger(database);
    }

    @Test
    void shouldForgetExpiredTokensOfAllTenantsAndNoOthers() {
        TenantId first = new TenantId(UUID.randomUUID());
        TenantId second = new TenantId(UUID.randomUUID());
        ledger().use(first, "expired", PAST);
        ledger().use(second, "expired", PAST);
        ledger().use(first, "good", FUTURE);

        long forgotten = ledger().purge(PAST.plusSeconds(1));

        assertThat(forgotten).isEqualTo(2);
        assertThat(ledger().use(first, "expired", FUTURE)).isTrue();
        assertThat(ledger().use(first, "good", FUTURE)).isFalse();
    }

    @Test
    void shouldNotForgetAGoodTokenWhenAskedInTheFuture() {
        TenantId tenant = new TenantId(UUID.randomUUID());
        ledger().use(tenant, "good", FUTURE);

        ledger().purge(FUTURE.plusSeconds(1));

        assertThat(ledger().use(tenant, "good", FUTURE)).isFalse();
    }
}
