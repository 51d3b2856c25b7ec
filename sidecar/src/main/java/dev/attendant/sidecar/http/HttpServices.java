package dev.attendant.sidecar.http;

import dev.attendant.sidecar.assist.MessageReader;
import dev.attendant.sidecar.assist.Suggester;
import dev.attendant.sidecar.assist.Summariser;
import dev.attendant.sidecar.calibration.CalibrationService;
import dev.attendant.sidecar.care.gap.GapReview;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.desk.DeskService;
import dev.attendant.sidecar.feedback.FeedbackService;
import dev.attendant.sidecar.graph.RelationStore;
import dev.attendant.sidecar.health.SystemHealth;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.snapshot.DraftService;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.models.ModelService;
import dev.attendant.sidecar.org.OrgStore;
import dev.attendant.sidecar.replay.ReplayService;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TokenVerifier;
import dev.attendant.sidecar.turn.LateStore;
import dev.attendant.sidecar.turn.TurnService;
import dev.attendant.sidecar.turn.consent.ConsentService;
import dev.attendant.sidecar.visitor.VisitorService;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the API is served from.
 *
 * @param conversationIds gives each new conversation its id, a UUIDv7
 * @param checks what must be there for the sidecar to be ready
 */
public record HttpServices(
        TokenVerifier tokens,
        TenantDirectory tenants,
        ConversationStore conversations,
        Supplier<ConversationId> conversationIds,
        Clock clock,
        TurnService turns,
        ConsentService consents,
        ReplayService replays,
        LiveBus live,
        DeskService desk,
        KnowledgeService knowledge,
        SnapshotStore snapshots,
        DraftService drafts,
        RelationStore relations,
        CalibrationService calibrations,
        GapReview gaps,
        CostLedger costs,
        LateStore late,
        FeedbackService feedback,
        OrgStore org,
        ModelService<?> models,
        MessageReader reader,
        Suggester suggester,
        Summariser summariser,
        VisitorService visitors,
        SystemHealth health,
        List<ReadinessCheck> checks,
        MetricsPage metricsPage,
        RequestMetrics requestMetrics) {

    public HttpServices {
        checks = List.copyOf(checks);
    }
}
