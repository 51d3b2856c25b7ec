package dev.attendant.sidecar.pii.vault;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vaults in memory. */
public final class InMemoryVaults implements VaultStore {

    private final Map<TenantId, Sealed> keys = new HashMap<>();
    private final Map<List<Object>, SealedVault> vaults = new HashMap<>();

    @Override
    public synchronized Optional<Sealed> key(TenantId tenant) {
        return Optional.ofNullable(keys.get(tenant));
    }

    @Override
    public synchronized boolean replaceKey(TenantId tenant, Optional<Sealed> expected, Sealed key) {
        boolean expectedIsKept = key(tenant).equals(expected);
        if (expectedIsKept) {
            keys.put(tenant, key);
        }
        return expectedIsKept;
    }

    @Override
    public synchronized Optional<SealedVault> load(TenantId tenant, ConversationId conversation) {
        return Optional.ofNullable(vaults.get(List.of(tenant, conversation)));
    }

    @Override
    public synchronized boolean save(TenantId tenant, ConversationId conversation, SealedVault vault) {
        boolean isNext = load(tenant, conversation).map(SealedVault::revision).orElse(0) == vault.revision() - 1;
        if (isNext) {
            vaults.put(List.of(tenant, conversation), vault);
        }
        return isNext;
    }

    @Override
    public synchronized void forget(TenantId tenant, ConversationId conversation) {
        vaults.remove(List.of(tenant, conversation));
    }
}
