package dev.attendant.sidecar.pii.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.pii.vault.VaultStore.SealedVault;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link VaultStore} does. */
public abstract class VaultStoreContract {

    private static final Sealed OLD_KEY = new Sealed("old", new byte[] {1, 2, 3});
    private static final Sealed NEW_KEY = new Sealed("new", new byte[] {4, 5});

    private final ConversationId conversation = new ConversationId(UUID.randomUUID());
    private VaultStore store;
    private TenantId tenant;
    private TenantId other;

    /** An empty store. */
    protected abstract VaultStore store();

    /** A tenant that the store knows. */
    protected abstract TenantId tenant();

    @BeforeEach
    void open() {
        store = store();
        tenant = tenant();
        other = tenant();
    }

    @Test
    void shouldKnowNothingAtFirst() {
        assertThat(store.key(tenant)).isEmpty();
        assertThat(store.load(tenant, conversation)).isEmpty();
    }

    @Test
    void shouldKeepTheFirstKeyAndNotASecond() {
        assertThat(store.replaceKey(tenant, Optional.empty(), OLD_KEY)).isTrue();
        assertThat(store.replaceKey(tenant, Optional.empty(), NEW_KEY)).isFalse();

        assertThat(store.key(tenant)).contains(OLD_KEY);
        assertThat(store.key(other)).isEmpty();
    }

    @Test
    void shouldReplaceAKeyOnlyByWhoKnowsIt() {
        store.replaceKey(tenant, Optional.empty(), OLD_KEY);

        assertThat(store.replaceKey(tenant, Optional.of(NEW_KEY), NEW_KEY)).isFalse();
        assertThat(store.replaceKey(tenant, Optional.of(OLD_KEY), NEW_KEY)).isTrue();

        assertThat(store.key(tenant)).contains(NEW_KEY);
    }

    @Test
    void shouldKeepAVaultForItsConversationAndTenantOnly() {
        SealedVault vault = vault(1, "first");

        assertThat(store.save(tenant, conversation, vault)).isTrue();

        assertThat(store.load(tenant, conversation)).contains(vault);
        assertThat(store.load(other, conversation)).isEmpty();
        assertThat(store.load(tenant, new ConversationId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void shouldNotLoseAChangeThatAnotherMadeMeanwhile() {
        store.save(tenant, conversation, vault(1, "first"));
        store.save(tenant, conversation, vault(2, "second"));

        assertThat(store.save(tenant, conversation, vault(1, "late"))).isFalse();
        assertThat(store.save(tenant, conversation, vault(2, "late"))).isFalse();
        assertThat(store.save(tenant, conversation, vault(4, "early"))).isFalse();

        assertThat(store.load(tenant, conversation)).contains(vault(2, "second"));
    }

    @Test
    void shouldForgetAVaultAndNoOther() {
        ConversationId another = new ConversationId(UUID.randomUUID());
        store.save(tenant, conversation, vault(1, "first"));
        store.save(tenant, another, vault(1, "kept"));

        store.forget(tenant, conversation);

        assertThat(store.load(tenant, conversation)).isEmpty();
        assertThat(store.load(tenant, another)).isPresent();
    }

    private static SealedVault vault(int revision, String content) {
        return new SealedVault(
                revision, new Sealed("tenant", content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
