package dev.attendant.sidecar.adapter.postgres.turn;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The table {@code outbox}: what others are told of, once the transaction that it happened in is through. */
final class Outbox {

    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private Outbox() {}

    /**
     * @param key what it happened to; messages of one key are told in order, and erased with a conversation of that id
     */
    static void insert(Handle handle, TenantId tenant, String topic, String key, ObjectNode payload, Instant at) {
        handle.createUpdate("""
                insert into outbox (id, tenant_id, topic, key, payload, created_at)
                values (:id, :tenant, :topic, :key, cast(:payload as jsonb), :at)
                """)
                .bind("id", IDS.construct(at.toEpochMilli()))
                .bind("tenant", tenant.value())
                .bind("topic", topic)
                .bind("key", key)
                .bind("payload", Json.write(payload))
                .bind("at", ExactTime.micros(at))
                .execute();
    }
}
