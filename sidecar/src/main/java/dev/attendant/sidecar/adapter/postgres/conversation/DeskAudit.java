package dev.attendant.sidecar.adapter.postgres.conversation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import dev.attendant.sidecar.adapter.postgres.ExactTime;
import dev.attendant.sidecar.adapter.postgres.Json;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationEvent.AtDesk;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.desk.DeskRequest;
import dev.attendant.sidecar.desk.Erasure;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Who did what with a conversation, in the table {@code audit}, without what was said: it outlives the words. */
final class DeskAudit {

    private static final TimeBasedEpochRandomGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    private DeskAudit() {}

    static void done(Handle handle, DeskRequest request, AtDesk event) {
        insert(handle, request.tenant(), request.caller(), request.conversation(), event);
    }

    static void erased(Handle handle, Erasure erasure) {
        insert(
                handle,
                erasure.tenant(),
                erasure.caller(),
                "conversation.erased",
                erasure.conversation(),
                Json.object(),
                erasure.at());
    }

    private static void insert(
            Handle handle, TenantId tenant, String caller, ConversationId conversation, AtDesk event) {
        insert(handle, tenant, caller, action(event), conversation, detail(event), event.at());
    }

    private static String action(AtDesk event) {
        return switch (event) {
            case ConversationEvent.TakenOver taken -> "conversation.taken_over";
            case ConversationEvent.AgentSpoke spoke -> "conversation.agent_spoke";
            case ConversationEvent.Released released -> "conversation.released";
            case ConversationEvent.HandoffRequested requested -> "conversation.handoff_requested";
        };
    }

    private static ObjectNode detail(AtDesk event) {
        ObjectNode detail = Json.object();
        return switch (event) {
            case ConversationEvent.TakenOver taken ->
                detail.put("by", taken.by()).put("fence", taken.fence());
            case ConversationEvent.AgentSpoke spoke -> detail.put("fence", spoke.fence());
            case ConversationEvent.Released released -> detail.put("fence", released.fence());
            case ConversationEvent.HandoffRequested requested -> detail;
        };
    }

    private static void insert(
            Handle handle,
            TenantId tenant,
            String caller,
            String action,
            ConversationId conversation,
            ObjectNode detail,
            Instant at) {
        handle.createUpdate("""
                insert into audit (id, tenant_id, actor, action, subject, detail, at)
                values (:id, :tenant, :actor, :action, :subject, cast(:detail as jsonb), :at)
                """)
                .bind("id", IDS.construct(at.toEpochMilli()))
                .bind("tenant", tenant.value())
                .bind("actor", caller)
                .bind("action", action)
                .bind("subject", conversation.toString())
                .bind("detail", Json.write(detail))
                .bind("at", ExactTime.micros(at))
                .execute();
    }
}
