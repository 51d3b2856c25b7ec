package dev.attendant.sidecar;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.attendant.sidecar.adapter.caffeine.CaffeineAnswerCache;
import dev.attendant.sidecar.adapter.jwt.DevelopmentKey;
import dev.attendant.sidecar.adapter.jwt.JwtVerifier;
import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.lucene.LuceneVectors;
import dev.attendant.sidecar.adapter.markup.HtmlReader;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.adapter.opennlp.OpenNlpLanguageModel;
import dev.attendant.sidecar.adapter.pdfbox.PdfReader;
import dev.attendant.sidecar.adapter.phone.LibPhoneNumbers;
import dev.attendant.sidecar.adapter.poi.DocxReader;
import dev.attendant.sidecar.adapter.postgres.EmbeddedDatabase;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.PostgresLexicalIndex;
import dev.attendant.sidecar.adapter.resilience.ResilienceGate;
import dev.attendant.sidecar.adapter.telemetry.PrometheusMetrics;
import dev.attendant.sidecar.assist.Suggester;
import dev.attendant.sidecar.assist.SuggestionService;
import dev.attendant.sidecar.assist.Summariser;
import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.calibration.CalibrationService;
import dev.attendant.sidecar.care.gap.GapReview;
import dev.attendant.sidecar.chat.route.GateLimits;
import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.cli.SidecarStarter;
import dev.attendant.sidecar.config.DatabaseSettings;
import dev.attendant.sidecar.config.Settings;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.desk.DeskService;
import dev.attendant.sidecar.entities.tenant.TenantEntities;
import dev.attendant.sidecar.feedback.FeedbackService;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.grounding.GroundingChecker;
import dev.attendant.sidecar.grounding.GroundingModel;
import dev.attendant.sidecar.health.SystemHealth;
import dev.attendant.sidecar.http.HttpServer;
import dev.attendant.sidecar.http.HttpServices;
import dev.attendant.sidecar.http.ReadinessCheck;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.PlainTextReader;
import dev.attendant.sidecar.knowledge.snapshot.DraftService;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotKnowledge;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.live.LiveEvent;
import dev.attendant.sidecar.live.LiveLimits;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.models.ModelLoader;
import dev.attendant.sidecar.models.ModelService;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.RecentTexts;
import dev.attendant.sidecar.pii.recognition.PiiRecognition;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.pii.vault.MaskingProfile;
import dev.attendant.sidecar.pii.vault.MasterKeyFile;
import dev.attendant.sidecar.pii.vault.MasterKeys;
import dev.attendant.sidecar.replay.ReplayService;
import dev.attendant.sidecar.retrieval.GrowingVectors;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.VectorIndex;
import dev.attendant.sidecar.safety.ArticleScreen;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.tenant.Development;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.WebSettings;
import dev.attendant.sidecar.turn.ConsentService;
import dev.attendant.sidecar.turn.Ladder;
import dev.attendant.sidecar.turn.LateAnswers;
import dev.attendant.sidecar.turn.LateStore;
import dev.attendant.sidecar.turn.TurnLanes;
import dev.attendant.sidecar.turn.TurnPipeline;
import dev.attendant.sidecar.turn.TurnService;
import dev.attendant.sidecar.turn.TurnWorkers;
import dev.attendant.sidecar.understanding.Heads;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.IntentModelLoader;
import dev.attendant.sidecar.understanding.PersonalNames;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.visitor.VisitorService;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The whole service: every part is made here, in the order in which each needs the ones before. */
public final class Sidecar implements SidecarStarter.Running {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();
    private static final Duration QUIET = Duration.ofSeconds(10);

    /** Memory for tenants' models: an eighth of the usual heap. */
    private static final long MODEL_BYTES = 256L * 1024 * 1024;

    /** Snapshots that turns name are few, and each takes as much memory as its documents published do. */
    private static final int SNAPSHOTS = 4;

    private static final int SNAPSHOT_DOCUMENTS = 10_000;

    private static final long CACHE_BYTES = 64L * 1024 * 1024;

    private final Closing closing = new Closing();
    private final HttpServer http;

    /**
     * Starts a sidecar; where a part fails to start, those before it are closed again.
     *
     * @throws dev.attendant.sidecar.http.PortInUseException where another process has the port
     */
    public static Sidecar start(Settings settings, Clock clock) {
        return new Sidecar(settings, clock);
    }

    private Sidecar(Settings settings, Clock clock) {
        try {
            this.http = build(settings, clock);
        } catch (RuntimeException failure) {
            closing.close();
            throw failure;
        }
    }

    private HttpServer build(Settings settings, Clock clock) {
        HttpServer.requireFree(settings.http());
        Stores stores = Stores.in(database(settings, clock), clock);
        if (settings.development()) {
            keepDevelopmentTenant(settings, stores.tenants(), clock);
        }
        OnnxEncoder encoder = closing.on(OnnxEncoder.load());
        DocumentIndexer indexer = indexer(encoder);
        KnowledgeService knowledge = new KnowledgeService(
                stores.documents(),
                indexer,
                encoder,
                fullText(settings, stores.database()),
                Sidecar::vectors,
                stores.relations()::followed);
        ModelLoader<IntentModel> loader = new IntentModelLoader(encoder);
        LoadedModels<IntentModel> intents = new LoadedModels<>(stores.models(), loader, MODEL_BYTES);
        PrometheusMetrics metrics = closing.on(new PrometheusMetrics());
        LiveBus live = new LiveBus(LiveLimits.usual(), metrics, clock);
        TurnParts parts = parts(settings, stores, knowledge, intents, encoder);
        Providers providers = closing.on(new Providers(settings.providers()));
        ModelGate gate = metrics.metered(new ResilienceGate(GateLimits.USUAL, clock));
        AnswerCache answers = new CaffeineAnswerCache(CACHE_BYTES, clock);
        TurnWorkers workers = new TurnWorkers(settings.turns().workers());
        TurnPipeline pipeline = pipeline(stores, parts, providers, gate, answers, live, workers, clock);
        TurnLanes lanes = new TurnLanes(stores.turns(), pipeline::run, metrics, live, workers, clock, settings.turns());
        Suggester suggester = new SuggestionService(
                stores.conversations(), pipeline::advise, workers, parts.masking(), IDS::generate, clock);
        Summariser summariser =
                parts.summariser(stores.tenants(), stores.conversations(), providers, gate, stores.costs(), clock);
        SystemHealth health = SystemChecks.of(stores.database(), encoder, knowledge, providers, gate);
        closing.on(new WarmUp(parts, knowledge, stores.tenants().byId(Development.TENANT), clock.instant()).start());
        closing.on(Chores.start(lanes, stores.database(), stores.tokens(), clock));
        closing.on(() -> lanes.awaitQuiet(QUIET));
        TurnService turns =
                new TurnService(stores.turns(), lanes, clock, () -> new TurnId(IDS.generate()), settings.turns());
        ModelService<IntentModel> models = new ModelService<>(stores.models(), loader, intents, clock);
        DeskService desk = new DeskService(stores.desk(), live, answers, IDS::generate);
        HttpServices services = services(
                stores,
                turns,
                knowledge,
                indexer,
                models,
                parts,
                suggester,
                summariser,
                health,
                live,
                desk,
                metrics,
                clock);
        return closing.on(new HttpServer(settings.http(), services)).start();
    }

    private static TurnParts parts(
            Settings settings,
            Stores stores,
            KnowledgeService knowledge,
            LoadedModels<IntentModel> intents,
            OnnxEncoder encoder) {
        PiiDetector personal = new RecentTexts(PiiRecognition.shipped());
        TenantEntities entities = new TenantEntities(new LibPhoneNumbers(), new PersonalNames(personal));
        return new TurnParts(
                new SnapshotKnowledge(stores.snapshots(), knowledge, SNAPSHOTS, SNAPSHOT_DOCUMENTS),
                intents,
                Screen.shipped(encoder),
                encoder,
                new LanguageDetector(OpenNlpLanguageModel.load()),
                new Understander(Heads.shipped(), entities),
                Answerability.shipped(),
                personal,
                new Masking(personal, MaskingProfile.IDENTIFYING, stores.vault(), masterKeys(settings)),
                new GroundingChecker(GroundingModel.shipped(), encoder),
                IDS::generate);
    }

    private static TurnPipeline pipeline(
            Stores stores,
            TurnParts parts,
            Providers providers,
            ModelGate gate,
            AnswerCache answers,
            LiveBus live,
            TurnWorkers workers,
            Clock clock) {
        Ladder ladder = parts.ladder(
                providers,
                gate,
                stores.costs(),
                answers,
                live,
                lateAnswers(stores.late(), live, clock),
                workers,
                clock);
        return parts.pipeline(stores.tenants(), stores.conversations(), ladder, clock);
    }

    private static HttpServices services(
            Stores stores,
            TurnService turns,
            KnowledgeService knowledge,
            DocumentIndexer indexer,
            ModelService<IntentModel> models,
            TurnParts parts,
            Suggester suggester,
            Summariser summariser,
            SystemHealth health,
            LiveBus live,
            DeskService desk,
            PrometheusMetrics metrics,
            Clock clock) {
        return new HttpServices(
                new JwtVerifier(stores.tenants(), stores.tokens(), clock),
                stores.tenants(),
                stores.conversations(),
                () -> new ConversationId(IDS.generate()),
                clock,
                turns,
                new ConsentService(stores.turns(), stores.consents(), parts.confirmed(stores.conversations()), clock),
                new ReplayService(
                        stores.turns(),
                        stores.tenants(),
                        stores.conversations(),
                        knowledge,
                        stores.snapshots(),
                        parts::again),
                live,
                desk,
                knowledge,
                stores.snapshots(),
                new DraftService(stores.documents(), stores.drafts(), indexer),
                stores.relations(),
                new CalibrationService(stores.tenants(), knowledge, parts.encoder(), parts.answerability()),
                new GapReview(stores.questions(), parts.personal(), parts.encoder(), knowledge, clock),
                stores.costs(),
                stores.late(),
                new FeedbackService(stores.feedback(), parts.personal(), clock),
                stores.org(),
                models,
                parts.reader(clock),
                suggester,
                summariser,
                new VisitorService(
                        stores.tenants(),
                        stores.conversations(),
                        stores.visitors(),
                        () -> new ConversationId(IDS.generate()),
                        clock,
                        new SecureRandom()),
                health,
                List.of(new ReadinessCheck("database", stores.database()::isReady)),
                metrics::scrape,
                metrics::served);
    }

    private static LateAnswers lateAnswers(LateStore late, LiveBus live, Clock clock) {
        return new LateAnswers(
                late,
                answer -> live.followUp(
                        answer.request(),
                        new LiveEvent.FollowUp(answer.request().turn(), answer.text(), answer.evidence())),
                clock);
    }

    /** Without a key of one's own, one is kept beside the data. */
    private static MasterKeys masterKeys(Settings settings) {
        SecureRandom chance = new SecureRandom();
        return settings.masterKeys()
                .map(given -> MasterKeys.parse(given.keys(), chance))
                .orElseGet(() -> MasterKeyFile.in(settings.data(), chance));
    }

    @Override
    public int port() {
        return http.port();
    }

    /** Takes no more requests, finishes the turns in work, and stops everything that was started. */
    @Override
    public void close() {
        closing.close();
    }

    private PostgresDatabase database(Settings settings, Clock clock) {
        DatabaseSettings where = settings.database().orElseGet(() -> {
            EmbeddedDatabase embedded =
                    closing.on(EmbeddedDatabase.start(settings.data().resolve("postgres")));
            return DatabaseSettings.of(embedded.jdbcUrl()).withPoolSize(settings.poolSize());
        });
        return closing.on(PostgresDatabase.open(where, clock.instant()));
    }

    private static Function<TenantId, LexicalIndex> fullText(Settings settings, PostgresDatabase database) {
        return switch (settings.fullText()) {
            case LUCENE -> tenant -> new LuceneIndex();
            case POSTGRES -> tenant -> new PostgresLexicalIndex(database, tenant);
        };
    }

    /** A graph is built on a thread of its own, so that no turn waits for it. */
    private static VectorIndex vectors() {
        return new GrowingVectors(
                new LuceneVectors(),
                task -> Thread.ofPlatform().daemon().name("passage-graph").start(task));
    }

    private static DocumentIndexer indexer(OnnxEncoder encoder) {
        return new DocumentIndexer(
                Map.of(
                        DocumentFormat.MARKDOWN, new MarkdownReader(),
                        DocumentFormat.HTML, new HtmlReader(),
                        DocumentFormat.TEXT, new PlainTextReader(),
                        DocumentFormat.DOCX, new DocxReader(),
                        DocumentFormat.PDF, new PdfReader()),
                encoder,
                new ArticleScreen());
    }

    private static void keepDevelopmentTenant(Settings settings, TenantDirectory tenants, Clock clock) {
        DevelopmentKey key = DevelopmentKey.in(settings.data(), clock);
        tenants.save(new Tenant(
                Development.TENANT,
                "Development",
                Development.ISSUER,
                key.publicKeys(),
                tenants.byId(Development.TENANT)
                        .map(Tenant::settings)
                        .orElse(TenantSettings.DEFAULT)
                        .withReusableTokens()
                        .withWeb(WebSettings.DEVELOPMENT),
                1));
    }
}
