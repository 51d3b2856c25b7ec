package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.cache.Circumstances;
import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotKnowledge;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.models.ModelVersion;
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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one message from its conversation to its outcome. Writes nothing; the caller records what comes back. */
public final class TurnPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(TurnPipeline.class);
    private static final String USUAL = "en";
    private static final int MOST_ATTEMPTS = 3;

    private final TenantDirectory tenants;
    private final ConversationStore conversations;
    private final SnapshotKnowledge knowledge;
    private final LoadedModels<IntentModel> models;
    private final Screen screen;
    private final Encoder encoder;
    private final SpokenLanguage spoken;
    private final Understander understander;
    private final DecisionPolicy usual;
    private final Ladder ladder;
    private final Questions questions = new Questions();
    private final Clock clock;

    public TurnPipeline(
            TenantDirectory tenants,
            ConversationStore conversations,
            SnapshotKnowledge knowledge,
            LoadedModels<IntentModel> models,
            Screen screen,
            Encoder encoder,
            LanguageDetector languages,
            Understander understander,
            DecisionPolicy usual,
            Ladder ladder,
            Clock clock) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.models = models;
        this.screen = screen;
        this.encoder = encoder;
        this.spoken = new SpokenLanguage(languages);
        this.understander = understander;
        this.usual = usual;
        this.ladder = ladder;
        this.clock = clock;
    }

    /** What a turn is decided from. */
    private record Loaded(
            Recipient recipient,
            Tenant tenant,
            Conversation conversation,
            Knowledge knowledge,
            Optional<IntentModel> intents) {
        TenantSettings settings() {
            return tenant.settings();
        }

        Duration deadline() {
            return recipient.patience(settings(), conversation.start().channel());
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
        return run(claim, Recipient.CUSTOMER, () -> conversation(claim.request()));
    }

    /**
     * What a service agent may reply to a message, by the same stages. Nothing of it is shown, kept or given again.
     *
     * @param conversation what was said before the message; it need not be kept anywhere
     */
    public FinishedTurn advise(TurnRequest request, Conversation conversation, Recipient.Agent agent) {
        return run(new Claim(request, 0, 1), agent, () -> conversation);
    }

    private FinishedTurn run(Claim claim, Recipient recipient, Supplier<Conversation> conversation) {
        Tracer trace = new Tracer(System::nanoTime);
        try {
            Loaded loaded = trace.run(
                    "load",
                    () -> load(claim.request(), recipient, conversation.get()),
                    found -> whatWasLoaded(claim.request(), found));
            String message = claim.request().message();
            String language = trace.run(
                    Trace.LANGUAGE, () -> spoken.of(message, loaded.conversation()), TurnPipeline::whatIsSpoken);
            TurnOutcome outcome = settleOrHandOff(claim, loaded, language, trace);
            return new FinishedTurn(
                    claim, outcome, traceOf(loaded, trace), trace.exchanges(), trace.proposed(), clock.instant());
        } catch (RuntimeException unloadable) {
            if (claim.attempt() <= MOST_ATTEMPTS) {
                throw unloadable;
            }
            TurnOutcome outcome = failed(claim, USUAL, trace, unloadable);
            return new FinishedTurn(
                    claim, outcome, new Trace(0, 0, encoder.name(), 0, trace.stages()), clock.instant());
        }
    }

    private Trace traceOf(Loaded loaded, Tracer trace) {
        return new Trace(
                loaded.tenant().settingsVersion(),
                loaded.knowledge().revision(),
                encoder.name(),
                loaded.intentModel(),
                trace.impression(),
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

    /** The turn, stage by stage. */
    private TurnOutcome settle(TurnRequest request, Loaded loaded, String language, Tracer trace) {
        String message = request.message();
        Deadline deadline = Deadline.in(loaded.deadline(), clock);
        Recipient recipient = loaded.recipient();
        DecisionPolicy policy =
                usual.calibrated(loaded.settings().answerability()).readBy(recipient);
        Thresholds thresholds = LanguagePolicy.thresholds(loaded.settings().thresholds(), language);
        Outcomes outcomes = Outcomes.of(recipient, language);
        Conversation conversation = loaded.conversation();
        if (recipient instanceof Recipient.Customer && conversation.state() == ConversationState.WITH_HUMAN) {
            return outcomes.handOff(HandoffReason.ALREADY_WITH_HUMAN);
        }
        Utterance utterance = new Utterance(message, encoder);
        Verdict verdict = trace.run("screen", () -> screen.screen(utterance));
        if (!(verdict instanceof Verdict.Passed)) {
            return outcomes.refuse(verdict);
        }
        Setting setting = new Setting(loaded.tenant(), language, request.receivedAt(), loaded.intents());
        Understanding understood = trace.run("understand", () -> understander.understand(utterance, setting));
        trace.impressed(Impression.of(understood));
        Decision decision = trace.run("decide", () -> policy.decide(understood, thresholds));
        if (!(decision instanceof Decision.LookUp)) {
            return outcomes.withoutSearch(decision, message);
        }
        if (deadline.isPast()) {
            return outcomes.handOff(HandoffReason.DEADLINE);
        }
        Knowledge known = loaded.knowledge();
        Deadline ofModels = Deadline.ofModels(request.receivedAt(), loaded.deadline(), clock);
        Asking asking = asking(request, loaded, understood, thresholds, language, ofModels, trace);
        Optional<TurnOutcome.Answered> again = ladder.again(asking);
        if (again.isPresent()) {
            return again.get();
        }
        Lookup lookup = new Lookup(known, known.hiddenFrom(asking.scope()), conversation, policy, thresholds, trace);
        List<Lookup.Result> results = new Search(lookup, questions, understander, setting).results(understood);
        TurnOutcome own = outcomes.of(results, asking.upset(), text -> spoken.ofArticle(text, language));
        return ladder.best(asking, results, own);
    }

    private static Asking asking(
            TurnRequest request,
            Loaded loaded,
            Understanding understood,
            Thresholds thresholds,
            String language,
            Deadline deadline,
            Tracer trace) {
        Scope scope = scope(loaded.conversation(), understood);
        Circumstances circumstances = new Circumstances(
                request.tenant(),
                language,
                scope,
                loaded.tenant().settingsVersion(),
                loaded.intentModel(),
                loaded.knowledge().revision(),
                loaded.knowledge().relations());
        return new Asking(
                request,
                loaded.recipient(),
                loaded.settings(),
                loaded.conversation(),
                loaded.knowledge(),
                circumstances,
                scope,
                understood,
                thresholds,
                language,
                loaded.recipient() instanceof Recipient.Customer
                        && understood.emotion().upset() >= thresholds.upsetAt(),
                deadline,
                trace);
    }

    /** Whom the articles are for: a message in another language or about one product says more than the start did. */
    private static Scope scope(Conversation conversation, Understanding understood) {
        ConversationEvent.Started start = conversation.start();
        Locale begun = Locale.forLanguageTag(start.locale());
        List<String> products = understood.entities().stream()
                .filter(entity -> entity.type() == EntityType.PRODUCT)
                .map(Entity::value)
                .distinct()
                .toList();
        return new Scope(
                understood.language().equals(begun.getLanguage())
                        ? begun
                        : Locale.forLanguageTag(understood.language()),
                start.channel(),
                products.size() == 1 ? products.getFirst() : start.product());
    }

    private Conversation conversation(TurnRequest request) {
        return conversations
                .load(request.tenant(), request.conversation())
                .orElseThrow(() -> new IllegalStateException("no conversation " + request.conversation()));
    }

    private Loaded load(TurnRequest request, Recipient recipient, Conversation conversation) {
        TenantId id = request.tenant();
        Tenant tenant = tenants.byId(id).orElseThrow(() -> new IllegalStateException("no tenant " + id));
        return new Loaded(
                recipient,
                tenant,
                conversation,
                knowledge.knowledge(id, request.snapshot(), recipient.audience()),
                models.forTurn(id, tenant.intentModel()));
    }

    private static Explanation whatIsSpoken(String language) {
        boolean read = LanguagePolicy.reads(language);
        return Explanation.of(language, read ? "it is read" : "only clear answers are given in it");
    }

    private static Explanation whatWasLoaded(TurnRequest request, Loaded loaded) {
        Conversation conversation = loaded.conversation();
        Explanation state = Explanation.of(conversation.state().name(), "the conversation's state, from its events")
                .score("events", conversation.events().size());
        return request.snapshot().isPresent()
                ? state.score("snapshot", request.snapshot().getAsInt())
                : state;
    }
}
