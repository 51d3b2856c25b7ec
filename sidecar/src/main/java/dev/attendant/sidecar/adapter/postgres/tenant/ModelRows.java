package dev.attendant.sidecar.adapter.postgres.tenant;

import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.ModelVersion;
import dev.attendant.sidecar.models.Origin;
import dev.attendant.sidecar.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Rows of {@code tenant_model} whose kind is {@code INTENTS}. */
final class ModelRows {

    /** All of a row but the weights themselves. */
    private static final String VERSIONS = """
            select version, model_id, encoder, labels, metrics, length(weights) as bytes,
                published_by, published_at, published_at_nanos
            from tenant_model where kind = 'INTENTS'
            """;

    private ModelRows() {}

    static void requireStorable(ModelCard card, Origin origin) {
        StorableText.require("model's id", card.id());
        StorableText.require("encoder's name", card.encoder());
        StorableText.require("subject", origin.by());
        card.labels().forEach(label -> StorableText.require("label", label));
        Json.write(Json.ofNumbers(card.metrics()));
    }

    static ModelVersion insert(Handle handle, TenantId tenant, ModelCard card, byte[] weights, Origin origin) {
        return handle.createQuery("""
                insert into tenant_model (tenant_id, kind, version, model_id, encoder, labels, metrics, weights,
                    published_by, published_at, published_at_nanos)
                select :tenant, 'INTENTS', coalesce(max(version), 0) + 1, :id, :encoder, :labels,
                    cast(:metrics as jsonb), :weights, :by, :at, :atNanos
                from tenant_model where kind = 'INTENTS'
                returning version
                """)
                .bind("tenant", tenant.value())
                .bind("id", card.id())
                .bind("encoder", card.encoder())
                .bindArray("labels", String.class, card.labels())
                .bind("metrics", Json.write(Json.ofNumbers(card.metrics())))
                .bind("weights", weights)
                .bind("by", origin.by())
                .bind("at", ExactTime.micros(origin.at()))
                .bind("atNanos", ExactTime.nanos(origin.at()))
                .mapTo(Integer.class)
                .map(version -> new ModelVersion(version, card, weights.length, origin))
                .one();
    }

    static Optional<ModelVersion> find(Handle handle, int version) {
        return read(handle.createQuery(VERSIONS + " and version = :version").bind("version", version))
                .findFirst();
    }

    static Optional<ModelVersion> withId(Handle handle, String id) {
        return read(handle.createQuery(VERSIONS + " and model_id = :id").bind("id", id))
                .findFirst();
    }

    static List<ModelVersion> list(Handle handle) {
        return read(handle.createQuery(VERSIONS + " order by version")).toList();
    }

    static Optional<byte[]> weights(Handle handle, int version) {
        return handle.createQuery("select weights from tenant_model where kind = 'INTENTS' and version = :version")
                .bind("version", version)
                .mapTo(byte[].class)
                .findOne();
    }

    private static Stream<ModelVersion> read(Query versions) {
        return versions.map((row, context) -> version(row)).list().stream();
    }

    private static ModelVersion version(ResultSet row) throws SQLException {
        return new ModelVersion(
                row.getInt("version"),
                new ModelCard(
                        row.getString("model_id"),
                        row.getString("encoder"),
                        List.of((String[]) row.getArray("labels").getArray()),
                        Json.numbers(Json.read(row.getString("metrics")))),
                row.getInt("bytes"),
                new Origin(row.getString("published_by"), ExactTime.read(row, "published_at")));
    }
}
