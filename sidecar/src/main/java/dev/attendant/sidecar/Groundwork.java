package dev.attendant.sidecar;

import dev.attendant.sidecar.adapter.caffeine.CaffeineAnswerCache;
import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.lucene.LuceneVectors;
import dev.attendant.sidecar.adapter.markup.HtmlReader;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.adapter.onnx.OnnxCrossEncoder;
import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.adapter.pdfbox.PdfReader;
import dev.attendant.sidecar.adapter.poi.DocxReader;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.embedded.EmbeddedDatabase;
import dev.attendant.sidecar.adapter.postgres.fulltext.PostgresLexicalIndex;
import dev.attendant.sidecar.adapter.resilience.ResilienceGate;
import dev.attendant.sidecar.adapter.telemetry.PrometheusMetrics;
import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.chat.route.GateLimits;
import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.classification.TopicModel;
import dev.attendant.sidecar.config.DatabaseSettings;
import dev.attendant.sidecar.config.Settings;
import dev.attendant.sidecar.encoding.CrossEncoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.PlainTextReader;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.live.LiveLimits;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.models.ModelLoader;
import dev.attendant.sidecar.retrieval.GrowingVectors;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.VectorIndex;
import dev.attendant.sidecar.safety.ArticleScreen;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.TurnWorkers;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.IntentModelLoader;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;

/** What all parts of a sidecar stand on: its stores, its knowledge, and what is shared by turns. */
record Groundwork(
        Settings settings,
        Clock clock,
        Stores stores,
        OnnxEncoder encoder,
        CrossEncoder reader,
        DocumentIndexer indexer,
        KnowledgeService knowledge,
        ModelLoader<IntentModel> loader,
        LoadedModels<IntentModel> intents,
        PrometheusMetrics metrics,
        LiveBus live,
        Providers providers,
        ModelGate gate,
        AnswerCache answers,
        TurnWorkers workers) {

    /** Memory for tenants' models: an eighth of the usual heap. */
    private static final long MODEL_BYTES = 256L * 1024 * 1024;

    private static final long CACHE_BYTES = 64L * 1024 * 1024;

    /** Opens what has to be opened, to be closed by {@code closing}. */
    static Groundwork open(Settings settings, Clock clock, Closing closing) {
        Stores stores = Stores.in(database(settings, clock, closing), clock);
        OnnxEncoder encoder = closing.on(OnnxEncoder.load());
        DocumentIndexer indexer = indexer(encoder);
        ModelLoader<IntentModel> loader = new IntentModelLoader(encoder);
        PrometheusMetrics metrics = closing.on(new PrometheusMetrics());
        return new Groundwork(
                settings,
                clock,
                stores,
                encoder,
                closing.on(OnnxCrossEncoder.load()),
                indexer,
                knowledge(settings, stores, indexer, encoder),
                loader,
                new LoadedModels<>(stores.models(), loader, MODEL_BYTES),
                metrics,
                new LiveBus(LiveLimits.usual(), metrics, clock),
                closing.on(new Providers(settings.providers())),
                metrics.metered(new ResilienceGate(GateLimits.USUAL, clock)),
                new CaffeineAnswerCache(CACHE_BYTES, clock),
                new TurnWorkers(settings.turns().workers()));
    }

    private static PostgresDatabase database(Settings settings, Clock clock, Closing closing) {
        DatabaseSettings where = settings.database().orElseGet(() -> {
            EmbeddedDatabase embedded =
                    closing.on(EmbeddedDatabase.start(settings.data().resolve("postgres")));
            return DatabaseSettings.of(embedded.jdbcUrl()).withPoolSize(settings.poolSize());
        });
        return closing.on(PostgresDatabase.open(where, clock.instant()));
    }

    private static KnowledgeService knowledge(
            Settings settings, Stores stores, DocumentIndexer indexer, OnnxEncoder encoder) {
        return new KnowledgeService(
                stores.documents(),
                indexer,
                encoder,
                fullText(settings, stores.database()),
                Groundwork::vectors,
                stores.relations()::followed,
                new Senses(encoder.words(), TopicModel.shipped()));
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
}
