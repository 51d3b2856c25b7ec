package dev.attendant.sidecar.http;

import dev.attendant.sidecar.action.ConfirmedTool;
import dev.attendant.sidecar.action.RecordingBox;
import dev.attendant.sidecar.adapter.caffeine.CaffeineAnswerCache;
import dev.attendant.sidecar.adapter.jsonschema.JsonSchemaCheck;
import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.assist.MessageRead;
import dev.attendant.sidecar.assist.Suggestion;
import dev.attendant.sidecar.assist.SuggestionRequest;
import dev.attendant.sidecar.assist.Summary;
import dev.attendant.sidecar.assist.SummaryRequest;
import dev.attendant.sidecar.calibration.CalibrationService;
import dev.attendant.sidecar.care.gap.GapReview;
import dev.attendant.sidecar.care.gap.InMemoryOpenQuestions;
import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.config.HttpSettings;
import dev.attendant.sidecar.config.TurnLimits;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.cost.InMemoryCosts;
import dev.attendant.sidecar.desk.DeskService;
import dev.attendant.sidecar.desk.InMemoryDesk;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.feedback.FeedbackService;
import dev.attendant.sidecar.feedback.InMemoryFeedback;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.graph.InMemoryRelations;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.health.Finding;
import dev.attendant.sidecar.health.SystemCheck;
import dev.attendant.sidecar.health.SystemHealth;
import dev.attendant.sidecar.knowledge.ArticleReader;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.InMemoryKnowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.PlainTextReader;
import dev.attendant.sidecar.knowledge.snapshot.DraftService;
import dev.attendant.sidecar.knowledge.snapshot.InMemorySnapshots;
import dev.attendant.sidecar.language.Language;
import dev.attendant.sidecar.live.CountedWatchers;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.live.LiveLimits;
import dev.attendant.sidecar.models.InMemoryModels;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.models.ModelService;
import dev.attendant.sidecar.models.Models;
import dev.attendant.sidecar.mood.Emotion;
import dev.attendant.sidecar.mood.Sentiment;
import dev.attendant.sidecar.org.InMemoryOrg;
import dev.attendant.sidecar.pii.rule.PiiRules;
import dev.attendant.sidecar.replay.ReplayService;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.ScannedVectors;
import dev.attendant.sidecar.retrieval.Span;
import dev.attendant.sidecar.safety.Verdict;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.TokenVerifier;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Impression;
import dev.attendant.sidecar.turn.InMemoryLate;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.Proposed;
import dev.attendant.sidecar.turn.Rung;
import dev.attendant.sidecar.turn.Trace;
import dev.attendant.sidecar.turn.TurnLanes;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnService;
import dev.attendant.sidecar.turn.TurnWorkers;
import dev.attendant.sidecar.turn.Turns;
import dev.attendant.sidecar.turn.consent.ConsentService;
import dev.attendant.sidecar.turn.consent.InMemoryConsents;
import dev.attendant.sidecar.understanding.Understanding;
import dev.attendant.sidecar.visitor.InMemoryVisitors;
import dev.attendant.sidecar.visitor.VisitorService;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** The real server on any free port, over stores in memory; a message says how its turn ends. */
public final class TestSidecar implements AutoCloseable {

    static final String ANSWER = "Refunds take five days.";
    static final Proposed PROPOSED = new Proposed(
            "token", "cancel_order", "{\"order\":\"A-17\"}", "Shall I?", Instant.parse("2100-01-01T00:00:00Z"));

    final InMemoryTenants tenants = new InMemoryTenants();
    final InMemoryConversations conversations = new InMemoryConversations();
    final List<String> served = new CopyOnWriteArrayList<>();
    final LiveLimits watching = LiveLimits.usual();
    final CountedWatchers watched = new CountedWatchers();
    final CountDownLatch blocked = new CountDownLatch(1);
    final CountDownLatch release = new CountDownLatch(1);
    private volatile boolean databaseUp = true;

    private final HttpServices services;
    private final int port;
    private final HttpServer server;

    public TestSidecar() {
        this(Duration.ofSeconds(20), 64);
    }

    /** A sidecar of a certain patience, which takes {@code inFlight} messages in at once. */
    TestSidecar(Duration patience, int inFlight) {
        this(patience, inFlight, HttpSettings.onLoopback(0));
    }

    /** A sidecar that serves by certain settings. */
    TestSidecar(HttpSettings settings) {
        this(Duration.ofSeconds(20), 64, settings);
    }

    private TestSidecar(Duration patience, int inFlight, HttpSettings settings) {
        this.services = services(patience, inFlight);
        this.server = new HttpServer(settings, services).start();
        this.port = server.port();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Makes it find its database away from here on. */
    public void loseDatabase() {
        databaseUp = false;
    }

    int port() {
        return port;
    }

    HttpServices services() {
        return services;
    }

    List<String> routes() {
        return server.routes();
    }

    @Override
    public void close() {
        release.countDown();
        server.close();
    }

    /** Stops serving while a blocked turn stays blocked. */
    void stop() {
        server.close();
    }

    final InMemoryCosts costs = new InMemoryCosts();
    final InMemoryLate late = new InMemoryLate();
    final RecordingBox box = new RecordingBox();
    final InMemoryOrg org = new InMemoryOrg();

    private HttpServices services(Duration patience, int inFlight) {
        Clock clock = Clock.systemUTC();
        TurnLimits limits = new TurnLimits(inFlight, 4, patience, Duration.ofMinutes(1));
        InMemoryTurns turns = new InMemoryTurns(conversations);
        ScriptedTurns store = new ScriptedTurns(turns);
        Encoder encoder = new LetterEncoder();
        DocumentIndexer indexer = indexer(encoder);
        InMemoryRelations relations = new InMemoryRelations();
        InMemoryKnowledge documents = new InMemoryKnowledge(relations);
        InMemorySnapshots snapshots = new InMemorySnapshots(documents);
        KnowledgeService knowledge = new KnowledgeService(
                documents,
                indexer,
                encoder,
                id -> new LuceneIndex(),
                ScannedVectors::new,
                relations::followed,
                Senses.NONE);
        LiveBus live = new LiveBus(watching, watched, clock);
        TurnLanes lanes =
                new TurnLanes(store, this::finish, turn -> {}, live, new TurnWorkers(limits.workers()), clock, limits);
        return new HttpServices(
                this::verify,
                tenants,
                conversations,
                () -> new ConversationId(UUID.randomUUID()),
                clock,
                new TurnService(store, lanes, clock, () -> new TurnId(UUID.randomUUID()), limits),
                new ConsentService(
                        store,
                        late,
                        new InMemoryConsents(conversations, turns, late),
                        new ConfirmedTool((tenant, conversation) -> box, new JsonSchemaCheck()),
                        live::settled,
                        clock),
                new ReplayService(store, tenants, conversations, knowledge, snapshots, then -> this::finish),
                live,
                new DeskService(
                        new InMemoryDesk(turns, conversations),
                        live,
                        new CaffeineAnswerCache(1_000, clock),
                        UUID::randomUUID),
                knowledge,
                snapshots,
                new DraftService(documents, snapshots, indexer),
                relations,
                new CalibrationService(tenants, knowledge, encoder, CloseReading.NONE, Answerability.shipped()),
                new GapReview(new InMemoryOpenQuestions(turns), new PiiRules(), encoder, knowledge, clock),
                costs,
                late,
                new FeedbackService(new InMemoryFeedback(turns), new PiiRules(), clock),
                org,
                models(clock),
                TestSidecar::read,
                this::suggest,
                TestSidecar::summarise,
                new VisitorService(
                        tenants,
                        conversations,
                        new InMemoryVisitors(),
                        () -> new ConversationId(UUID.randomUUID()),
                        clock,
                        new SecureRandom()),
                new SystemHealth(
                        "1.0.0",
                        List.of(
                                new SystemCheck("database", tenant -> databaseHealth()),
                                new SystemCheck("models", tenant -> Finding.off("No language model is set.")))),
                List.of(new ReadinessCheck("database", this::isDatabaseUp), new ReadinessCheck("encoder", () -> true)),
                () -> "attendant_up 1\n",
                (method, route, status, time) -> served.add(method + " " + route + " " + status));
    }

    private static DocumentIndexer indexer(Encoder encoder) {
        ArticleReader reader = new PlainTextReader();
        return new DocumentIndexer(
                Map.of(DocumentFormat.TEXT, reader, DocumentFormat.MARKDOWN, new MarkdownReader()), encoder);
    }

    private static ModelService<String> models(Clock clock) {
        InMemoryModels store = new InMemoryModels();
        return new ModelService<>(store, Models::load, new LoadedModels<>(store, Models::load, 1_000), clock);
    }

    /** Every message asks for a refund, angrily. */
    private static MessageRead read(Tenant tenant, String message) {
        Probabilities intents = new Probabilities(Map.of("refund", 0.93, "out_of_scope", 0.02, "complaint", 0.05));
        Emotion emotion = new Emotion(new Probabilities(Map.of("anger", 0.8, "neutral", 0.2)), 0.5);
        Sentiment sentiment = new Sentiment(new Probabilities(Map.of("negative", 0.9, "positive", 0.1)));
        List<Entity> entities = List.of(Entity.in(message, 0, 6, EntityType.ORDER_NUMBER, "FIRST", 1));
        Utterance utterance = new Utterance(message, new LetterEncoder());
        return new MessageRead(
                new Language.Undetermined(),
                message.contains("ignore") ? new Verdict.Attack("ignore") : new Verdict.Passed(),
                new Understanding(utterance, "en", intents, Optional.empty(), emotion, sentiment, entities));
    }

    /** Known conversations alone have suggestions, and tell what they were asked with. */
    private Optional<Suggestion> suggest(SuggestionRequest request) {
        return request.conversation().isPresent()
                        && conversations
                                .load(
                                        request.tenant().id(),
                                        request.conversation().get())
                                .isEmpty()
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        request.message() + " " + request.caseContext(), List.of(evidence()), 0.87, Rung.EXTRACTIVE));
    }

    /** Tells who wrote the messages; knows no conversation. */
    private static Optional<Summary> summarise(SummaryRequest request) {
        return switch (request) {
            case SummaryRequest.OfConversation of -> Optional.empty();
            case SummaryRequest.OfMessages of ->
                Optional.of(new Summary(
                        of.messages().stream()
                                .map(message -> message.from().name())
                                .collect(Collectors.joining(" ")),
                        "A refund",
                        List.of(),
                        List.of("The refund."),
                        new Summary.Mood("negative", "frustration")));
        };
    }

    private Finding databaseHealth() {
        return isDatabaseUp() ? Finding.up("") : Finding.down("");
    }

    private boolean isDatabaseUp() {
        if (!databaseUp) {
            throw new IllegalStateException("no database");
        }
        return true;
    }

    /** A token is a tenant's name. */
    private TokenVerifier.Verification verify(String token) {
        if (!token.startsWith("tenant-")) {
            return new TokenVerifier.Refused("The token has expired.");
        }
        TenantId id = new TenantId(UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)));
        if (tenants.byId(id).isEmpty()) {
            tenants.save(new Tenant(id, token, token, "{\"keys\":[]}", TenantSettings.DEFAULT, 1));
        }
        return new TokenVerifier.Verified(tenants.byId(id).orElseThrow(), "someone");
    }

    private FinishedTurn finish(Claim claim) {
        Trace.Stage stage = new Trace.Stage(
                "answer", "answer", "Answerability is high.", Map.of("b", 2.0, "a", 1.0), Map.of("answerAt", 0.5), 12);
        String message = claim.request().message();
        Trace trace = new Trace(3, 41, "encoder", 2, impression(message), stages(message, stage));
        return new FinishedTurn(
                claim,
                outcome(claim.request()),
                trace,
                message.equals("by a model") ? Turns.exchanges() : List.of(),
                message.equals("cancel A-17") ? Optional.of(PROPOSED) : Optional.empty(),
                claim.request().receivedAt());
    }

    private TurnOutcome outcome(TurnRequest request) {
        return isWithHuman(request)
                ? new TurnOutcome.HandedOff("Passed on.", HandoffReason.ALREADY_WITH_HUMAN)
                : outcome(request.message());
    }

    private boolean isWithHuman(TurnRequest request) {
        return conversations
                .load(request.tenant(), request.conversation())
                .map(conversation -> conversation.state() == ConversationState.WITH_HUMAN)
                .orElse(false);
    }

    private static Optional<Impression> impression(String message) {
        return message.equals("weather")
                ? Optional.empty()
                : Optional.of(new Impression("refund", "negative", "frustration"));
    }

    private static List<Trace.Stage> stages(String message, Trace.Stage answer) {
        Trace.Stage model = new Trace.Stage("model", "written", "A model wrote it.", Map.of(), Map.of(), 9);
        return message.equals("by a model") ? List.of(answer, model) : List.of(answer);
    }

    private TurnOutcome outcome(String message) {
        return switch (message) {
            case "hello" -> new TurnOutcome.Acknowledged("Hello!");
            case "cancel A-17" -> new TurnOutcome.Clarified(PROPOSED.says(), message, List.of());
            case "refund or exchange" -> new TurnOutcome.Clarified("Which?", "which", List.of("refund", "exchange"));
            case "human" -> new TurnOutcome.HandedOff("One moment.", HandoffReason.REQUESTED);
            case "saddles and reins" -> new TurnOutcome.HandedOff("One moment.", HandoffReason.UNANSWERABLE);
            case "weather" -> new TurnOutcome.Declined("I cannot say.", "out_of_scope");
            case "block" -> block();
            default -> answer();
        };
    }

    private TurnOutcome block() {
        blocked.countDown();
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return new TurnOutcome.Acknowledged("At last.");
    }

    private static Evidence evidence() {
        Span whole = new Span(0, ANSWER.length());
        return new Evidence(
                whole,
                new DocumentId("refunds"),
                "9f2c",
                "Refunds",
                "help/refunds.md",
                whole,
                ANSWER,
                Evidence.Verdict.VERBATIM,
                0.9);
    }

    private static TurnOutcome answer() {
        return new TurnOutcome.Answered(ANSWER, List.of(evidence()), 0.87);
    }
}
