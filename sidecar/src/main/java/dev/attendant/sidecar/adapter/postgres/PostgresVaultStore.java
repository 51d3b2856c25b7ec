package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.pii.vault.Sealed;
import dev.attendant.sidecar.pii.vault.VaultStore;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sealed vaults in the tables {@code vault} and {@code vault_key}. */
public final class PostgresVaultStore implements VaultStore {

    private final PostgresDatabase database;

    public PostgresVaultStore(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Sealed> key(TenantId tenant) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery("select master_key_id, wrapped from vault_key")
                        .map((row, context) -> new Sealed(row.getString("master_key_id"), row.getBytes("wrapped")))
                        .findOne());
    }

    @Override
    public boolean replaceKey(TenantId tenant, Optional<Sealed> expected, Sealed key) {
        return database.inTenant(
                tenant,
                handle -> expected.map(old -> updateKey(handle, old, key))
                        .orElseGet(() -> insertKey(handle, tenant, key)));
    }

    private static boolean insertKey(Handle handle, TenantId tenant, Sealed key) {
        return handle.createUpdate("""
                        insert into vault_key (tenant_id, master_key_id, wrapped) values (:tenant, :id, :wrapped)
                        on conflict do nothing
                        """)
                        .bind("tenant", tenant.value())
                        .bind("id", key.keyId())
                        .bind("wrapped", key.bytes())
                        .execute()
                == 1;
    }

    private static boolean updateKey(Handle handle, Sealed old, Sealed key) {
        return handle.createUpdate("""
                        update vault_key set master_key_id = :id, wrapped = :wrapped
                        where master_key_id = :oldId and wrapped = :oldWrapped
                        """)
                        .bind("id", key.keyId())
                        .bind("wrapped", key.bytes())
                        .bind("oldId", old.keyId())
                        .bind("oldWrapped", old.bytes())
                        .execute()
                == 1;
    }

    @Override
    public Optional<SealedVault> load(TenantId tenant, ConversationId conversation) {
        return database.inTenant(
                tenant,
                handle -> handle.createQuery(
                                "select revision, key_id, sealed from vault where conversation_id = :conversation")
                        .bind("conversation", conversation.value())
                        .map((row, context) -> new SealedVault(
                                row.getInt("revision"), new Sealed(row.getString("key_id"), row.getBytes("sealed"))))
                        .findOne());
    }

    @Override
    public boolean save(TenantId tenant, ConversationId conversation, SealedVault vault) {
        return database.inTenant(tenant, handle -> {
            ConversationLock.keep(handle, conversation);
            return save(handle, tenant, conversation, vault);
        });
    }

    /** An erased conversation has no vault again, though a turn of it may still be in work. */
    private static boolean save(Handle handle, TenantId tenant, ConversationId conversation, SealedVault vault) {
        return handle.createUpdate(vault.revision() == 1 ? """
                        insert into vault (tenant_id, conversation_id, revision, key_id, sealed)
                        select :tenant, :conversation, :revision, :keyId, :sealed
                        where not exists (select from erasure where conversation_id = :conversation)
                        on conflict do nothing
                        """ : """
                        update vault set revision = :revision, key_id = :keyId, sealed = :sealed
                        where tenant_id = :tenant and conversation_id = :conversation and revision = :revision - 1
                        """)
                        .bind("tenant", tenant.value())
                        .bind("conversation", conversation.value())
                        .bind("revision", vault.revision())
                        .bind("keyId", vault.content().keyId())
                        .bind("sealed", vault.content().bytes())
                        .execute()
                == 1;
    }

    @Override
    public void forget(TenantId tenant, ConversationId conversation) {
        database.useInTenant(
                tenant,
                handle -> handle.createUpdate("delete from vault where conversation_id = :conversation")
                        .bind("conversation", conversation.value())
                        .execute());
    }
}
