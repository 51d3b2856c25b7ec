package dev.attendant.sidecar.adapter.postgres.conversation;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.pii.vault.Sealed;
import dev.attendant.sidecar.pii.vault.VaultStore;
import dev.attendant.sidecar.tenant.TenantId;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Sealed vaults in the tables {@code vault} and {@code vault_key}. */
public final class PostgresVaultStore implements VaultStore {

    /** An erased conversation has no vault again, though a turn of it may still be in work. */
    private static final String INSERT = ConversationLock.KEEP + "; " + """
            insert into vault (tenant_id, conversation_id, revision, key_id, sealed)
            select :tenant, :conversation, :revision, :keyId, :sealed
            where not exists (select from erasure where conversation_id = :conversation)
            on conflict do nothing
            returning true
            """;

    private static final String UPDATE = ConversationLock.KEEP + "; " + """
            update vault set revision = :revision, key_id = :keyId, sealed = :sealed
            where tenant_id = :tenant and conversation_id = :conversation and revision = :revision - 1
            returning true
            """;

    private final PostgresDatabase database;

    public PostgresVaultStore(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<Sealed> key(TenantId tenant) {
        return database
                .rows(
                        tenant,
                        "select master_key_id, wrapped from vault_key",
                        Map.of(),
                        (row, context) -> new Sealed(row.getString("master_key_id"), row.getBytes("wrapped")))
                .stream()
                .findFirst();
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
        return database
                .rows(
                        tenant,
                        "select revision, key_id, sealed from vault where conversation_id = :conversation",
                        Map.of("conversation", conversation.value()),
                        (row, context) -> new SealedVault(
                                row.getInt("revision"), new Sealed(row.getString("key_id"), row.getBytes("sealed"))))
                .stream()
                .findFirst();
    }

    @Override
    public boolean save(TenantId tenant, ConversationId conversation, SealedVault vault) {
        return !database.rows(
                        tenant,
                        vault.revision() == 1 ? INSERT : UPDATE,
                        Map.of(
                                "tenant", tenant.value(),
                                "conversation", conversation.value(),
                                "revision", vault.revision(),
                                "keyId", vault.content().keyId(),
                                "sealed", vault.content().bytes()),
                        (row, context) -> true)
                .isEmpty();
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
