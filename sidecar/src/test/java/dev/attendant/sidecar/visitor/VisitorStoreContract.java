package dev.attendant.sidecar.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link VisitorStore} does. */
public abstract class VisitorStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    protected abstract VisitorStore store();

    /** A tenant that is kept. */
    protected abstract TenantId tenant();

    /** A conversation of the tenant that is kept. */
    protected abstract ConversationId conversation(TenantId tenant);

    @Test
    void shouldFindAVisitorByTheTokenAlone() {
        Visitor visitor = visitor(NOW.plusSeconds(60));
        TokenHash token = TokenHash.of(UUID.randomUUID().toString());

        store().save(token, visitor, NOW);

        assertThat(store().find(token)).contains(visitor);
        assertThat(store().find(TokenHash.of("another"))).isEmpty();
    }

    @Test
    void shouldForgetVisitorsThatExpired() {
        TenantId tenant = tenant();
        Visitor old = new Visitor(tenant, conversation(tenant), NOW.minusSeconds(1));
        TokenHash token = TokenHash.of(UUID.randomUUID().toString());
        store().save(token, old, NOW.minusSeconds(60));

        store().save(
                        TokenHash.of(UUID.randomUUID().toString()),
                        new Visitor(tenant, conversation(tenant), NOW.plusSeconds(60)),
                        NOW);

        assertThat(store().find(token)).isEmpty();
    }

    @Test
    void shouldNotForgetVisitorsOfOtherTenants() {
        Visitor other = visitor(NOW.minusSeconds(1));
        TokenHash token = TokenHash.of(UUID.randomUUID().toString());
        store().save(token, other, NOW.minusSeconds(60));

        store().save(TokenHash.of(UUID.randomUUID().toString()), visitor(NOW.plusSeconds(60)), NOW);

        assertThat(store().find(token)).contains(other);
    }

    private Visitor visitor(Instant expiresAt) {
        TenantId tenant = tenant();
        return new Visitor(tenant, conversation(tenant), expiresAt);
    }
}
