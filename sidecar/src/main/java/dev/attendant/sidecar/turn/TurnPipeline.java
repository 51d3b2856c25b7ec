package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotKnowledge;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.safety.Verdict;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understander.Setting;
import dev.attendant.sidecar.understanding.Understanding;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one message from its conversation to its outcome. Writes nothing; the caller records what comes back. */
public final class TurnPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(TurnPipeline.class);
    private static final String USUAL = "en";
    private static final int MOST_ATTEMPTS = 3;

    private final TurnLoader loader;
    private final Screen screen;
    private final Encoder encoder;
    private final SpokenLanguage spoken;
    private final Understander understander;
    private final CloseReading reading;
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
            CloseReading reading,
            DecisionPolicy usual,
            Ladder ladder,
            Clock clock) {
        this.loader = new TurnLoader(tenants, conversations, knowledge, models);
        this.screen = screen;
        this.encoder = encoder;
        this.spoken = new SpokenLanguage(languages);
        this.understander = understander;
        this.reading = reading;
        this.usual = usual;
        this.ladder = ladder;
        this.clock = clock;
    }

    /**
     * Settles a turn. A stage that fails hands it to a human, so that no message is lost; where not even its
     * conversation can be loaded, that is done after {@value #MOST_ATTEMPTS} attempts, and until then the failure is
     * thrown.
     */
    public FinishedTurn run(Claim claim) {
        return run(claim, Recipient.CUSTOMER, () -> loader.conversation(claim.request()));
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
                    () -> loader.load(claim.request(), recipient, conversation.get()),
                    found -> found.why(claim.request()));
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
        Asking asking = Asking.of(request, loaded, understood, thresholds, language, ofModels, trace);
        Optional<TurnOutcome.Answered> again = ladder.again(asking);
        if (again.isPresent()) {
            return again.get();
        }
        Lookup lookup =
                new Lookup(known, known.hiddenFrom(asking.scope()), conversation, policy, thresholds, reading, trace);
        List<Lookup.Result> results = new Search(lookup, questions, understander, setting).results(understood);
        TurnOutcome own = outcomes.of(results, asking.upset(), text -> spoken.ofArticle(text, language));
        return ladder.best(asking, results, own);
    }

    private static Explanation whatIsSpoken(String language) {
        boolean read = LanguagePolicy.reads(language);
        return Explanation.of(language, read ? "it is read" : "only clear answers are given in it");
    }
}
