package dev.attendant.sidecar.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link TokenLedger} does. */
public abstract class TokenLedgerContract {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private final TenantId tenant = new TenantId(UUID.randomUUID());

    protected abstract TokenLedger ledger();

    @Test
    void shouldAcceptATokenOnce() {
        assertThat(ledger().use(tenant, "token", LATER)).isTrue();
        assertThat(ledger().use(tenant, "token", LATER)).isFalse();
    }

    @Test
    void shouldKeepTheTokensOfTenantsApart() {
        ledger().use(tenant, "token", LATER);

        assertThat(ledger().use(new TenantId(UUID.randomUUID()), "token", LATER))
                .isTrue();
        assertThat(ledger().use(tenant, "another token", LATER)).isTrue();
    }

    @Test
    void shouldAcceptATokenOnceHoweverManyUseItAtTheSameTime() throws Exception {
        Callable<Boolean> use = () -> ledger().use(tenant, "contended", LATER);

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> uses =
                    threads.invokeAll(Stream.generate(() -> use).limit(20).toList());

            assertThat(uses.stream().filter(Future::resultNow)).hasSize(1);
        }
    }
}
