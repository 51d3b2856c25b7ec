package dev.attendant.sidecar.adapter.postgres.tenant;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.StorableText;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Something that happened, for the tables {@code audit} and {@code outbox}.
 *
 * @param topic the audit's action and the outbox's topic
 * @param subject what it happened to, and the outbox's key
 * @param detail JSON
 */
record Announcement(TenantId tenant, String actor, String topic, String subject, String detail, Instant at) {

    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    /** Writes both rows. */
    void insert(Handle handle) {
        handle.createUpdate("""
                with audited as (
                    insert into audit (id, tenant_id, actor, action, subject, detail, at)
                    values (:audit, :tenant, :actor, :topic, :subject, cast(:detail as jsonb), :at)
                )
                insert into outbox (id, tenant_id, topic, key, payload, created_at)
                values (:outbox, :tenant, :topic, :subject, cast(:detail as jsonb), :at)
                """)
                .bind("audit", IDS.construct(at.toEpochMilli()))
                .bind("outbox", IDS.construct(at.toEpochMilli()))
                .bind("tenant", tenant.value())
                .bind("actor", StorableText.require("caller", actor))
                .bind("topic", topic)
                .bind("subject", subject)
                .bind("detail", detail)
                .bind("at", ExactTime.micros(at))
                .execute();
    }
}
