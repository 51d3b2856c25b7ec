package dev.attendant.sidecar.pii.vault;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Optional;

/**
 * Seals each tenant's vaults with a key of its own, which the master key wraps. A key that an earlier master key
 * wrapped is wrapped anew by the current one when it is next used.
 */
final class Vaults {

    private static final String TENANT_KEY = "tenant";

    private final VaultStore store;
    private final MasterKeys masters;

    Vaults(VaultStore store, MasterKeys masters) {
        this.store = store;
        this.masters = masters;
    }

    /** A conversation's vault as it was read. */
    record Loaded(int revision, PiiVault vault) {}

    Loaded load(TenantId tenant, ConversationId conversation) {
        Optional<VaultStore.SealedVault> kept = store.load(tenant, conversation);
        return kept.map(found -> new Loaded(found.revision(), open(tenant, conversation, found)))
                .orElseGet(() -> new Loaded(0, PiiVault.EMPTY));
    }

    private PiiVault open(TenantId tenant, ConversationId conversation, VaultStore.SealedVault sealed) {
        return VaultBytes.read(AesGcm.open(key(tenant), sealed.content().bytes(), bound(tenant, conversation)));
    }

    /** @return false if the vault was changed since it was read */
    boolean save(TenantId tenant, ConversationId conversation, int revision, PiiVault vault) {
        byte[] sealed =
                AesGcm.seal(key(tenant), VaultBytes.write(vault), bound(tenant, conversation), masters.chance());
        return store.save(
                tenant, conversation, new VaultStore.SealedVault(revision + 1, new Sealed(TENANT_KEY, sealed)));
    }

    void forget(TenantId tenant, ConversationId conversation) {
        store.forget(tenant, conversation);
    }

    private byte[] key(TenantId tenant) {
        Sealed wrapped = store.key(tenant).orElseGet(() -> firstKey(tenant));
        byte[] key = masters.unwrap(wrapped, bound(tenant));
        if (!masters.isCurrent(wrapped)) {
            store.replaceKey(tenant, Optional.of(wrapped), masters.wrap(key, bound(tenant)));
        }
        return key;
    }

    /** Where two make the first key at once, the one that is kept counts. */
    private Sealed firstKey(TenantId tenant) {
        Sealed made = masters.wrap(MasterKeys.random(masters.chance()), bound(tenant));
        return store.replaceKey(tenant, Optional.empty(), made)
                ? made
                : store.key(tenant)
                        .orElseThrow(
                                () -> new IllegalStateException("tenant " + tenant + " has no key for its vaults"));
    }

    private static String bound(TenantId tenant) {
        return "tenant " + tenant;
    }

    private static String bound(TenantId tenant, ConversationId conversation) {
        return bound(tenant) + ", conversation " + conversation;
    }
}
