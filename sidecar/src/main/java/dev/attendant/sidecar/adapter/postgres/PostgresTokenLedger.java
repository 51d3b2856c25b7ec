package dev.attendant.sidecar.adapter.postgres;

import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenLedger;
import java.time.Instant;

/** Used tokens in the table {@code token_use}. */
public final class PostgresTokenLedger implements TokenLedger {

    private final PostgresDatabase database;

    public PostgresTokenLedger(PostgresDatabase database) {
        this.database = database;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Does not wait for the disk: a token used in the moment before the server's machine fails may be used again.
     */
    @Override
    public boolean use(TenantId tenant, String tokenId, Instant expiresAt) {
        StorableText.require("token's id", tokenId);
        return database.inTenant(tenant, handle -> {
            handle.execute("set local synchronous_commit = off");
            return handle.createUpdate("""
                    insert into token_use (tenant_id, token_id, expires_at)
                    values (:tenant, :token, :expiresAt)
                    on conflict do nothing
                    """)
                            .bind("tenant", tenant.value())
                            .bind("token", tokenId)
                            .bind("expiresAt", ExactTime.micros(expiresAt))
                            .execute()
                    == 1;
        });
    }

    /**
     * Forgets the tokens of all tenants that expired before {@code now}.
     *
     * @return how many were forgotten
     */
    public long purge(Instant now) {
        return database.acrossTenants(handle -> handle.createQuery("select forget_expired_tokens(:now)")
                .bind("now", ExactTime.micros(now))
                .mapTo(Long.class)
                .one());
    }
}
