package dev.attendant.sidecar.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.Tenants;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ConversationStore} does. */
public abstract class ConversationStoreContract {

    private static final ConversationEvent.Started STARTED =
            new ConversationEvent.Started("web", "en", Instant.parse("2026-11-15T10:00:00.123456789Z"));

    private final ConversationId id = new ConversationId(UUID.randomUUID());
    private TenantId tenant;

    protected abstract ConversationStore conversations();

    protected abstract TenantDirectory directory();

    @BeforeEach
    void knowATenant() {
        tenant = Tenants.in(directory());
    }

    @Test
    void shouldLoadAConversationAsItStarted() {
        conversations().start(tenant, id, STARTED);

        Conversation loaded = conversations().load(tenant, id).orElseThrow();

        assertThat(loaded.events()).containsExactly(STARTED);
        assertThat(loaded.tenant()).isEqualTo(tenant);
        assertThat(loaded.id()).isEqualTo(id);
        assertThat(loaded.state()).isEqualTo(ConversationState.OPEN);
    }

    @Test
    void shouldLoadNothingWhereThereIsNoSuchConversation() {
        assertThat(conversations().load(tenant, id)).isEmpty();
    }

    @Test
    void shouldNotLoadAnotherTenantsConversation() {
        TenantId other = Tenants.in(directory());
        conversations().start(tenant, id, STARTED);

        assertThat(conversations().load(other, id)).isEmpty();
    }

    @Test
    void shouldRefuseTextThatCannotBeKept() {
        var started = new ConversationEvent.Started("we\0b", "en", STARTED.at());

        assertThatThrownBy(() -> conversations().start(tenant, id, started))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channel");
        assertThat(conversations().load(tenant, id)).isEmpty();
    }
}
