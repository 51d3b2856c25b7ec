package dev.attendant.sidecar.pii.vault;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Optional;

/** Keeps sealed vaults and each tenant's wrapped key. It sees neither data nor keys. */
public interface VaultStore {

    /** The tenant's wrapped key. */
    Optional<Sealed> key(TenantId tenant);

    /**
     * Keeps a tenant's wrapped key in place of another.
     *
     * @param expected the one that is kept now; empty for none
     * @return false if another is kept now, and nothing was changed
     */
    boolean replaceKey(TenantId tenant, Optional<Sealed> expected, Sealed key);

    /** A conversation's sealed vault. */
    Optional<SealedVault> load(TenantId tenant, ConversationId conversation);

    /**
     * Keeps a conversation's vault.
     *
     * @param vault its revision is one more than that of the one it replaces, the first one's is 1
     * @return false if another was kept meanwhile, and nothing was changed
     */
    boolean save(TenantId tenant, ConversationId conversation, SealedVault vault);

    /** Forgets a conversation's vault: its tokens stand for nothing from now on. */
    void forget(TenantId tenant, ConversationId conversation);

    /** A sealed vault and how often it was changed. */
    record SealedVault(int revision, Sealed content) {}
}
