package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.Followup;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.Draft;
import dev.attendant.sidecar.generation.ExtractiveAnswerer;
import dev.attendant.sidecar.generation.GroundingCheck;
import dev.attendant.sidecar.generation.GroundingCheck.Checked;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.models.ModelVersion;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.safety.Verdict;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understanding;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one message from its conversation to its outcome. Writes nothing; the caller records what comes back. */
public final class TurnPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(TurnPipeline.class);
    private static final Replies REPLIES = Replies.in("en");
    private static final int HITS = 10;
    private static final int MOST_ATTEMPTS = 3;

    private final TenantDirectory tenants;
    private final ConversationStore conversations;
    private final KnowledgeService knowledge;
    private final LoadedModels<IntentModel> models;
    private final Screen screen;
    private final Encoder encoder;
    private final Understander understander;
    private final DecisionPolicy policy;
    private final Clock clock;

    public TurnPipeline(
            TenantDirectory tenants,
            ConversationStore conversations,
            KnowledgeService knowledge,
            LoadedModels<IntentModel> models,
            Screen screen,
            Encoder encoder,
            Understander understander,
            DecisionPolicy policy,
            Clock clock) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.models = models;
        this.screen = screen;
        this.encoder = encoder;
        this.understander = understander;
        this.policy = policy;
        this.clock = clock;
    }

    /** What a turn is decided from. */
    private record Loaded(
            Tenant tenant, Conversation conversation, Knowledge knowledge, Optional<IntentModel> intents) {
        TenantSettings settings() {
            return tenant.settings();
        }

        /** The version of the tenant's own intent model that is used. */
        int intentModel() {
            return intents.isPresent() ? tenant.intentModel() : ModelVersion.SHIPPED;
        }
    }

    /**
     * Settles a turn. A stage that fails hands it to a human, so that no message is lost; where not even its
     * conversation can be loaded, that is done after {@value #MOST_ATTEMPTS} attempts, and until then the failure is
     * thrown.
     */
    public FinishedTurn run(Claim claim) {
        Tracer trace = new Tracer(System::nanoTime);
        try {
            Loaded loaded = trace.run("load", () -> load(claim.request()), TurnPipeline::whatWasLoaded);
            TurnOutcome outcome = settleOrHandOff(claim, loaded, trace);
            return finished(claim, outcome, traceOf(loaded, trace));
        } catch (RuntimeException unloadable) {
            if (claim.attempt() <= MOST_ATTEMPTS) {
                throw unloadable;
            }
            return finished(
                    claim, failed(claim, trace, unloadable), new Trace(0, 0, encoder.name(), 0, trace.stages()));
        }
    }

    private Trace traceOf(Loaded loaded, Tracer trace) {
        return new Trace(
                loaded.tenant().settingsVersion(),
                loaded.knowledge().revision(),
                encoder.name(),
                loaded.intentModel(),
                trace.stages());
    }

    private TurnOutcome settleOrHandOff(Claim claim, Loaded loaded, Tracer trace) {
        try {
            return claim.attempt() > MOST_ATTEMPTS
                    ? handOff(HandoffReason.FAILURE)
                    : settle(claim.request().message(), loaded, trace);
        } catch (RuntimeException failure) {
            return failed(claim, trace, failure);
        }
    }

    private static TurnOutcome failed(Claim claim, Tracer trace, RuntimeException failure) {
        LOG.error("turn {} failed and goes to a human", claim.request().turn(), failure);
        trace.add("failure", Explanation.of("hand off", failure.getClass().getSimpleName()), 0);
        return handOff(HandoffReason.FAILURE);
    }

    private FinishedTurn finished(Claim claim, TurnOutcome outcome, Trace trace) {
        return new FinishedTurn(claim, outcome, trace, clock.instant());
    }

    /** The turn, stage by stage. */
    private TurnOutcome settle(String message, Loaded loaded, Tracer trace) {
        Deadline deadline = Deadline.in(loaded.settings().turnDeadline(), clock);
        Conversation conversation = loaded.conversation();
        if (conversation.state() == ConversationState.WITH_HUMAN) {
            return handOff(HandoffReason.ALREADY_WITH_HUMAN);
        }
        Utterance utterance = new Utterance(message, encoder);
        Verdict verdict = trace.run("screen", () -> screen.screen(utterance));
        if (!(verdict instanceof Verdict.Passed)) {
            return refuse(verdict);
        }
        Understanding understood = trace.run("understand", () -> understander.understand(utterance, loaded.intents()));
        Decision decision = trace.run(
                "decide",
                () -> policy.decide(message, understood, loaded.settings().thresholds()));
        if (!(decision instanceof Decision.LookUp)) {
            return settleWithoutSearch(decision, message);
        }
        String question = Followup.complete(conversation, message);
        Embedding embedding = question.equals(message) ? understood.embedding() : encoder.encode(question);
        if (deadline.isPast()) {
            return handOff(HandoffReason.DEADLINE);
        }
        List<Hit> hits = trace.run(
                "retrieve",
                () -> loaded.knowledge().retriever().retrieve(new Query(question, embedding, HITS)),
                TurnPipeline::whatWasFound);
        Settlement settlement = trace.run(
                "answer",
                () -> policy.settle(
                        conversation, understood, hits, loaded.settings().thresholds()));
        if (!(settlement instanceof Settlement.Answer answer)) {
            return settleWithoutAnswer(settlement, question);
        }
        Hit best = ExtractiveAnswerer.source(hits);
        Draft draft = ExtractiveAnswerer.answer(
                embedding,
                best,
                loaded.knowledge().locations().getOrDefault(best.passage().document(), ""));
        Checked checked =
                trace.run("check", () -> GroundingCheck.check(draft, best.passage()), TurnPipeline::whatWasChecked);
        return checked.supported()
                ? new TurnOutcome.Answered(draft.text(), checked.evidence(), answer.confidence())
                : handOff(HandoffReason.UNANSWERABLE);
    }

    private Loaded load(TurnRequest request) {
        TenantId id = request.tenant();
        Tenant tenant = tenants.byId(id).orElseThrow(() -> new IllegalStateException("no tenant " + id));
        Conversation conversation = conversations
                .load(id, request.conversation())
                .orElseThrow(() -> new IllegalStateException("no conversation " + request.conversation()));
        return new Loaded(
                tenant,
                conversation,
                knowledge.knowledge(id, Audience.CUSTOMER),
                models.forTurn(id, tenant.intentModel()));
    }

    private static TurnOutcome refuse(Verdict verdict) {
        return switch (verdict) {
            case Verdict.AtRisk atRisk -> handOff(HandoffReason.AT_RISK);
            case Verdict.Attack attack -> new TurnOutcome.Declined(REPLIES.declineAttack(), "attack");
            case Verdict.Suspected suspected -> new TurnOutcome.Declined(REPLIES.declineAttack(), "attack");
            case Verdict.Abuse abuse -> new TurnOutcome.Declined(REPLIES.declineAbuse(), "abuse");
            case Verdict.Passed passed -> throw new IllegalArgumentException("nothing to refuse");
        };
    }

    private static TurnOutcome settleWithoutSearch(Decision decision, String message) {
        return switch (decision) {
            case Decision.Acknowledge courtesy -> new TurnOutcome.Acknowledged(REPLIES.courtesy(courtesy.intent()));
            case Decision.Escalate escalate -> handOff(escalate.reason());
            case Decision.AskWhatIsMeant ask -> new TurnOutcome.Clarified(REPLIES.askWhatIsMeant(), message, List.of());
            case Decision.LookUp lookUp -> throw new IllegalArgumentException("a search is needed");
        };
    }

    private static TurnOutcome settleWithoutAnswer(Settlement settlement, String question) {
        return switch (settlement) {
            case Settlement.AskWhich ask ->
                new TurnOutcome.Clarified(
                        ask.options().isEmpty() ? REPLIES.askWhatIsMeant() : REPLIES.askWhich(ask.options()),
                        question,
                        ask.options());
            case Settlement.Decline decline -> new TurnOutcome.Declined(REPLIES.decline(), "out_of_scope");
            case Settlement.Escalate escalate -> handOff(escalate.reason());
            case Settlement.Answer answer -> throw new IllegalArgumentException("there is an answer");
        };
    }

    private static TurnOutcome handOff(HandoffReason reason) {
        return new TurnOutcome.HandedOff(REPLIES.handoff(reason), reason);
    }

    private static Explanation whatWasLoaded(Loaded loaded) {
        Conversation conversation = loaded.conversation();
        return Explanation.of(conversation.state().name(), "the conversation's state, from its events")
                .score("events", conversation.events().size());
    }

    private static Explanation whatWasFound(List<Hit> hits) {
        Explanation found =
                Explanation.of(hits.size() + " passages", "words and meaning fused, best sentence reranked");
        for (Hit hit : hits.subList(0, Math.min(3, hits.size()))) {
            found = found.score(hit.passage().document() + "#" + hit.passage().ordinal(), hit.score());
        }
        return found;
    }

    private static Explanation whatWasChecked(Checked checked) {
        String decision = checked.supported() ? "supported" : "unsupported";
        return Explanation.of(decision, "each sentence of the answer is held against its source")
                .score("sentences", checked.evidence().size());
    }
}
