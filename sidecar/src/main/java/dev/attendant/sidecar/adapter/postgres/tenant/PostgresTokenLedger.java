package dev.attendant.sidecar.adapter.postgres.tenant;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TokenLedger;
import java.time.Instant;
import java.util.Map;

/** Used tokens in the table {@code token_use}. */
public final class PostgresTokenLedger implements TokenLedger {

    private static final String USE = """
            select set_config('synchronous_commit', 'off', true);
            insert into token_use (tenant_id, token_id, expires_at)
            values (:tenant, :token, :expiresAt)
            on conflict do nothing
            returning true
            """;

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
        return !database.rows(
                        tenant,
                        USE,
                        Map.of(
                                "tenant", tenant.value(),
                                "token", tokenId,
                                "expiresAt", ExactTime.micros(expiresAt)),
                        (row, context) -> true)
                .isEmpty();
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
