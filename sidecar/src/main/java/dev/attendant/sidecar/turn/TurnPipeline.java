package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.Followup;
import dev.attendant.sidecar.conversation.Question;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.Draft;
import dev.attendant.sidecar.generation.ExtractiveAnswerer;
import dev.attendant.sidecar.generation.GroundingCheck;
import dev.attendant.sidecar.generation.GroundingCheck.Checked;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.models.ModelVersion;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.Retriever;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.safety.Verdict;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understander.Setting;
import dev.attendant.sidecar.understanding.Understanding;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one message from its conversation to its outcome. Writes nothing; the caller records what comes back. */
public final class TurnPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(TurnPipeline.class);
    private static final String USUAL = "en";
    private static final int MOST_ATTEMPTS = 3;

    private final TenantDirectory tenants;
    private final ConversationStore conversations;
    private final KnowledgeService knowledge;
    private final LoadedModels<IntentModel> models;
    private final Screen screen;
    private final Encoder encoder;
    private final SpokenLanguage spoken;
    private final Understander understander;
    private final DecisionPolicy policy;
    private final Questions questions = new Questions();
    private final Clock clock;

    public TurnPipeline(
            TenantDirectory tenants,
            ConversationStore conversations,
            KnowledgeService knowledge,
            LoadedModels<IntentModel> models,
            Screen screen,
            Encoder encoder,
            LanguageDetector languages,
            Understander understander,
            DecisionPolicy policy,
            Clock clock) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.models = models;
        this.screen = screen;
        this.encoder = encoder;
        this.spoken = new SpokenLanguage(languages);
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
            String message = claim.request().message();
            String language =
                    trace.run("language", () -> spoken.of(message, loaded.conversation()), TurnPipeline::whatIsSpoken);
            TurnOutcome outcome = settleOrHandOff(claim, loaded, language, trace);
            return finished(claim, outcome, traceOf(loaded, trace));
        } catch (RuntimeException unloadable) {
            if (claim.attempt() <= MOST_ATTEMPTS) {
                throw unloadable;
            }
            return finished(
                    claim, failed(claim, USUAL, trace, unloadable), new Trace(0, 0, encoder.name(), 0, trace.stages()));
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

    private TurnOutcome settleOrHandOff(Claim claim, Loaded loaded, String language, Tracer trace) {
        try {
            return claim.attempt() > MOST_ATTEMPTS
                    ? Outcomes.in(language).handOff(HandoffReason.FAILURE)
                    : settle(claim.request(), loaded, language, trace);
        } catch (RuntimeException failure) {
            return failed(claim, language, trace, failure);
        }
    }

    private static TurnOutcome failed(Claim claim, String language, Tracer trace, RuntimeException failure) {
        LOG.error("turn {} failed and goes to a human", claim.request().turn(), failure);
        trace.add("failure", Explanation.of("hand off", failure.getClass().getSimpleName()), 0);
        return Outcomes.in(language).handOff(HandoffReason.FAILURE);
    }

    private FinishedTurn finished(Claim claim, TurnOutcome outcome, Trace trace) {
        return new FinishedTurn(claim, outcome, trace, clock.instant());
    }

    /** The turn, stage by stage. */
    private TurnOutcome settle(TurnRequest request, Loaded loaded, String language, Tracer trace) {
        String message = request.message();
        Deadline deadline = Deadline.in(loaded.settings().turnDeadline(), clock);
        Thresholds thresholds = LanguagePolicy.thresholds(loaded.settings().thresholds(), language);
        Outcomes outcomes = Outcomes.in(language);
        Conversation conversation = loaded.conversation();
        if (conversation.state() == ConversationState.WITH_HUMAN) {
            return outcomes.handOff(HandoffReason.ALREADY_WITH_HUMAN);
        }
        Utterance utterance = new Utterance(message, encoder);
        Verdict verdict = trace.run("screen", () -> screen.screen(utterance));
        if (!(verdict instanceof Verdict.Passed)) {
            return outcomes.refuse(verdict);
        }
        Setting setting = new Setting(loaded.tenant(), language, request.receivedAt(), loaded.intents());
        Understanding understood = trace.run("understand", () -> understander.understand(utterance, setting));
        Decision decision = trace.run("decide", () -> policy.decide(understood, thresholds));
        if (!(decision instanceof Decision.LookUp)) {
            return outcomes.withoutSearch(decision, message);
        }
        Retriever retriever = loaded.knowledge().retriever();
        Question question = questions.of(conversation, message, language, retriever);
        Utterance asked = utterance.as(question.whole());
        Understanding wanted = Followup.of(conversation, message).whole().equals(message)
                ? understood
                : trace.run("rewrite", () -> understander.understand(asked, setting));
        if (deadline.isPast()) {
            return outcomes.handOff(HandoffReason.DEADLINE);
        }
        List<Hit> hits = trace.run(
                "retrieve",
                () -> retriever.retrieve(new Query(
                        question.text(), question.context(), asked.reading().meaning(), Signals.HITS)),
                TurnPipeline::whatWasFound);
        Settlement settlement = trace.run("answer", () -> policy.settle(conversation, wanted, hits, thresholds));
        if (!(settlement instanceof Settlement.Answer answer)) {
            return outcomes.withoutAnswer(settlement, question.whole());
        }
        Hit best = ExtractiveAnswerer.source(hits);
        Draft draft = ExtractiveAnswerer.answer(
                asked.reading().meaning(),
                best,
                loaded.knowledge().locations().getOrDefault(best.passage().document(), ""));
        Checked checked =
                trace.run("check", () -> GroundingCheck.check(draft, best.passage()), TurnPipeline::whatWasChecked);
        return outcomes.answered(
                draft,
                checked,
                answer.confidence(),
                understood.emotion().upset() >= thresholds.upsetAt(),
                spoken.ofArticle(best.passage().text(), language));
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

    private static Explanation whatIsSpoken(String language) {
        boolean read = LanguagePolicy.reads(language);
        return Explanation.of(language, read ? "it is read" : "only clear answers are given in it");
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
