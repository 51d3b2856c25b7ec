package dev.attendant.sidecar.adapter.postgres.conversation;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.visitor.TokenHash;
import dev.attendant.sidecar.visitor.Visitor;
import dev.attendant.sidecar.visitor.VisitorStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Visitors in the table {@code visitor}. */
public final class PostgresVisitorStore implements VisitorStore {

    private final PostgresDatabase database;

    public PostgresVisitorStore(PostgresDatabase database) {
        this.database = database;
    }

    @Override
    public void save(TokenHash token, Visitor visitor, Instant now) {
        database.useInTenant(visitor.tenant(), handle -> {
            handle.createUpdate("delete from visitor where tenant_id = :tenant and expires_at < :now")
                    .bind("tenant", visitor.tenant().value())
                    .bind("now", ExactTime.micros(now))
                    .execute();
            insert(handle, token, visitor);
        });
    }

    @Override
    public Optional<Visitor> find(TokenHash token) {
        return database.acrossTenants(handle -> handle.createQuery("select * from visitor_by_token(:token)")
                .bind("token", HexFormat.of().parseHex(token.hex()))
                .map((row, context) -> visitor(row))
                .findOne());
    }

    private static void insert(Handle handle, TokenHash token, Visitor visitor) {
        handle.createUpdate("""
                insert into visitor (tenant_id, token_hash, conversation_id, expires_at)
                values (:tenant, :token, :conversation, :expiresAt)
                """)
                .bind("tenant", visitor.tenant().value())
                .bind("token", HexFormat.of().parseHex(token.hex()))
                .bind("conversation", visitor.conversation().value())
                .bind("expiresAt", ExactTime.micros(visitor.expiresAt()))
                .execute();
    }

    private static Visitor visitor(ResultSet row) throws SQLException {
        return new Visitor(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
