package dev.attendant.sidecar.adapter.postgres.tenant;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.models.Activation;
import dev.attendant.sidecar.models.Activations;
import dev.attendant.sidecar.models.Origin;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Rows of {@code model_activation} whose kind is {@code INTENTS}; null stands for the shipped model. */
final class ActivationRows {

    private ActivationRows() {}

    static Activations load(Handle handle) {
        return new Activations(
                handle.createQuery("select * from model_activation where kind = 'INTENTS' order by ordinal")
                        .map((row, context) -> activation(row))
                        .list());
    }

    static void append(Handle handle, TenantId tenant, Activation activation) {
        handle.createUpdate("""
                insert into model_activation (tenant_id, kind, ordinal, from_version, to_version, rollback,
                    activated_by, activated_at, activated_at_nanos)
                select :tenant, 'INTENTS', count(*) + 1, nullif(:from, 0), nullif(:to, 0), :rollback,
                    :by, :at, :atNanos
                from model_activation where kind = 'INTENTS'
                """)
                .bind("tenant", tenant.value())
                .bind("from", activation.from())
                .bind("to", activation.to())
                .bind("rollback", activation.rollback())
                .bind("by", activation.origin().by())
                .bind("at", ExactTime.micros(activation.origin().at()))
                .bind("atNanos", ExactTime.nanos(activation.origin().at()))
                .execute();
    }

    /** A column's 0 is how JDBC reads its null. */
    private static Activation activation(ResultSet row) throws SQLException {
        return new Activation(
                row.getInt("from_version"),
                row.getInt("to_version"),
                row.getBoolean("rollback"),
                new Origin(row.getString("activated_by"), ExactTime.read(row, "activated_at")));
    }
}
