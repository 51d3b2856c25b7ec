package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.cache.KeptAnswer;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.snapshot.Snapshot;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotStore;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Trace;
import dev.attendant.sidecar.turn.TurnOutcome.Answered;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import dev.attendant.sidecar.writing.ModelExchange;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Answers recorded turns again: the same message in the same conversation at the same moment, from the knowledge of
 * then where a snapshot holds it, models replying as they did. Writes nothing and asks no provider.
 */
public final class ReplayService {

    private final TurnStore turns;
    private final TenantDirectory tenants;
    private final ConversationStore conversations;
    private final KnowledgeService knowledge;
    private final SnapshotStore snapshots;
    private final Workshop workshop;

    public ReplayService(
            TurnStore turns,
            TenantDirectory tenants,
            ConversationStore conversations,
            KnowledgeService knowledge,
            SnapshotStore snapshots,
            Workshop workshop) {
        this.turns = turns;
        this.tenants = tenants;
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.snapshots = snapshots;
        this.workshop = workshop;
    }

    /** Empty where the tenant has no such turn, or it is not finished. */
    public Optional<Replay> replay(TenantId tenant, TurnId turn) {
        return turns.find(tenant, turn).map(this::replay);
    }

    private Replay replay(FinishedTurn recorded) {
        TenantId tenant = recorded.request().tenant();
        long revision = knowledge.knowledge(tenant, Audience.CUSTOMER).revision();
        OptionalInt snapshot = snapshot(recorded, revision);
        RecordedModels models = new RecordedModels(Heeded.of(recorded));
        FinishedTurn again = workshop.pipeline(then(recorded, models)).apply(claim(recorded, snapshot));
        List<Difference> differences = new ArrayList<>(Comparison.of(recorded, again));
        differences.addAll(models.differences());
        return new Replay(recorded, again, inputs(recorded, again), differences);
    }

    private Then then(FinishedTurn recorded, RecordedModels models) {
        int shown = recorded.exchanges().stream()
                .mapToInt(ModelExchange::shown)
                .max()
                .orElse(0);
        return new Then(
                new TenantThen(
                        tenants,
                        recorded.trace().settingsVersion(),
                        recorded.trace().intentModel()),
                new ConversationBefore(conversations, recorded.request().turn()),
                models,
                new NoCosts(),
                new RecordedCache(recorded.outcome().rung(), givenAgain(recorded)),
                new NothingLate(),
                new ShownThen(shown),
                Clock.fixed(recorded.request().receivedAt(), ZoneOffset.UTC));
    }

    /** The answer that was given again, from the turn that it was first given in. */
    private Optional<KeptAnswer> givenAgain(FinishedTurn recorded) {
        return recorded.trace()
                .source()
                .flatMap(source -> turns.find(recorded.request().tenant(), source))
                .filter(source -> source.outcome() instanceof Answered)
                .map(source -> kept(source.request().turn(), (Answered) source.outcome()));
    }

    private static KeptAnswer kept(TurnId turn, Answered answered) {
        return new KeptAnswer(turn, answered.text(), answered.evidence(), answered.confidence());
    }

    /** The snapshot to answer from: the turn's own, or one that holds what was published then and is not now. */
    private OptionalInt snapshot(FinishedTurn recorded, long revision) {
        TurnRequest request = recorded.request();
        long then = recorded.trace().knowledgeRevision();
        return request.snapshot().isPresent() || revision == then
                ? request.snapshot()
                : snapshots.history(request.tenant()).snapshots().stream()
                        .filter(snapshot -> snapshot.revision() == then)
                        .mapToInt(Snapshot::number)
                        .findFirst();
    }

    private static Claim claim(FinishedTurn recorded, OptionalInt snapshot) {
        TurnRequest request = recorded.request();
        TurnRequest again = new TurnRequest(
                request.tenant(),
                request.conversation(),
                request.turn(),
                request.idempotencyKey(),
                request.message(),
                snapshot,
                request.receivedAt());
        return new Claim(again, recorded.claim().fence(), recorded.claim().attempt());
    }

    private static List<Difference> inputs(FinishedTurn recorded, FinishedTurn again) {
        Trace then = recorded.trace();
        Trace now = again.trace();
        return Stream.of(
                        input("settings version", then.settingsVersion(), now.settingsVersion()),
                        input("knowledge revision", then.knowledgeRevision(), now.knowledgeRevision()),
                        input("intent model", then.intentModel(), now.intentModel()),
                        input("encoder", then.encoder(), now.encoder()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Difference> input(String what, Object then, Object now) {
        return then.equals(now) ? Optional.empty() : Optional.of(new Difference(what, then.toString(), now.toString()));
    }
}
