package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.action.KnowledgeTool;
import dev.attendant.sidecar.action.ToolBox;
import dev.attendant.sidecar.action.ToolSource;
import dev.attendant.sidecar.adapter.caffeine.CaffeineAnswerCache;
import dev.attendant.sidecar.adapter.jwt.InMemoryTenants;
import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.conversation.Conversations;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.cost.InMemoryCosts;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.encoding.WordEncoder;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Drafts;
import dev.attendant.sidecar.graph.InMemoryRelations;
import dev.attendant.sidecar.graph.Relation;
import dev.attendant.sidecar.knowledge.Documents;
import dev.attendant.sidecar.knowledge.InMemoryKnowledge;
import dev.attendant.sidecar.knowledge.KnowledgeService;
import dev.attendant.sidecar.knowledge.snapshot.InMemorySnapshots;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotKnowledge;
import dev.attendant.sidecar.language.Languages;
import dev.attendant.sidecar.models.InMemoryModels;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.models.Origin;
import dev.attendant.sidecar.pii.rule.PiiRules;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.replay.ReplayService;
import dev.attendant.sidecar.replay.Then;
import dev.attendant.sidecar.retrieval.ScannedVectors;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.Tenants;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.IntentModelLoader;
import dev.attendant.sidecar.understanding.IntentModels;
import dev.attendant.sidecar.understanding.Intents;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.understanding.Understanders;
import dev.attendant.sidecar.writing.ModelExchange;
import dev.attendant.sidecar.writing.ScriptedModel;
import dev.attendant.sidecar.writing.Writers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The real pipeline over stores in memory, with an encoder and classifiers that know a few words. */
final class Pipelines {

    static final Encoder ENCODER = new WordEncoder(
            "refund", "parcel", "order", "hello", "human", "weather", "furious", "fine", "days", "norway", "something");
    static final Thresholds THRESHOLDS = new Thresholds(0.5, 0.3, 0.6, 0.8, 0.7);

    static final Understander UNDERSTANDER = understander(ENCODER);
    private static final IntentModelLoader LOADER = new IntentModelLoader(ENCODER);

    final InMemoryConversations conversations = new InMemoryConversations();
    final ConversationId conversation = new ConversationId(UUID.randomUUID());
    final TenantId tenant;

    final InMemoryModels models = new InMemoryModels();

    final InMemoryCosts costs = new InMemoryCosts();
    final InMemoryLate late = new InMemoryLate();
    final List<LateAnswer> sent = new CopyOnWriteArrayList<>();
    private final Map<String, ChatModel> shelf = new ConcurrentHashMap<>();
    private final AnswerCache cache = new CaffeineAnswerCache(1_000_000, Clock.systemUTC());
    private SentenceSink sink = SentenceSink.NONE;
    private ToolBox offered = ToolBox.of(List.of());
    private final Masking masking = Writers.masking();

    private final InMemoryTenants tenants = new InMemoryTenants();
    private final InMemoryRelations relations = new InMemoryRelations();
    private final InMemoryKnowledge documents = new InMemoryKnowledge(relations);
    final InMemorySnapshots snapshots = new InMemorySnapshots(documents);
    final KnowledgeService knowledge = new KnowledgeService(
            documents,
            Documents.indexer(ENCODER),
            ENCODER,
            id -> new LuceneIndex(),
            ScannedVectors::new,
            relations::followed,
            Senses.NONE);

    Pipelines(Thresholds thresholds) {
        Tenant any = Tenants.any();
        TenantSettings usual = any.settings();
        TenantSettings settings = new TenantSettings(
                usual.reusableTokens(),
                usual.turnDeadline(),
                thresholds,
                usual.entities(),
                Map.of(),
                Map.of(),
                usual.models(),
                usual.web());
        tenants.save(new Tenant(any.id(), any.name(), any.issuer(), any.publicKeys(), settings, 7));
        tenant = any.id();
        conversations.start(tenant, conversation, Conversations.STARTED);
    }

    static Understander understander(Encoder encoder) {
        return Understanders.of(
                encoder,
                List.of(
                        example("refund", "refund_policy"),
                        example("parcel", "delivery"),
                        example("order", "order_status"),
                        example("hello", Intents.GREETING),
                        example("human", Intents.CONTACT_HUMAN),
                        example("weather", Intents.OUT_OF_SCOPE),
                        example("something", Intents.UNCLEAR)),
                List.of(example("furious", "anger"), example("fine", "neutral")));
    }

    Pipelines knowing(String id, String title, String content) {
        knowledge.put(tenant, Documents.text(id, title, content));
        return this;
    }

    Pipelines knowing(String id, String title, String content, Map<String, String> attributes) {
        knowledge.put(tenant, Documents.with(id, title, content, attributes));
        return this;
    }

    Pipelines giving(Relation relation) {
        relations.put(tenant, relation);
        return this;
    }

    Pipelines after(ConversationEvent... events) {
        List.of(events).forEach(event -> conversations.add(tenant, conversation, event));
        return this;
    }

    TurnPipeline pipeline(Understander understander, Clock clock) {
        return pipeline(understander, ENCODER, clock);
    }

    TurnPipeline pipeline(Understander understander, Encoder encoder, Clock clock) {
        return pipeline(tenants, conversations, understander, encoder, ladder(clock), clock);
    }

    private TurnPipeline pipeline(
            TenantDirectory directory,
            ConversationStore store,
            Understander understander,
            Encoder encoder,
            Ladder ladder,
            Clock clock) {
        return new TurnPipeline(
                directory,
                store,
                new SnapshotKnowledge(snapshots, knowledge, 2, 100),
                new LoadedModels<>(models, LOADER, 1_000_000),
                Screen.byRules(),
                encoder,
                Languages.byWords(),
                understander,
                CloseReading.NONE,
                new DecisionPolicy(Drafts.byOverlap()),
                ladder,
                clock);
    }

    /** What answers turns of this store again. */
    ReplayService replays(TurnStore turns) {
        return new ReplayService(turns, tenants, conversations, knowledge, snapshots, this::again);
    }

    private Function<Claim, FinishedTurn> again(Then then) {
        ModelRung rung = new ModelRung(
                Writers.writer(then.models(), then.costs(), masking, then.clock()),
                tools(),
                then.sink(),
                new LateAnswers(then.late(), sent::add, then.clock()),
                new TurnWorkers(1),
                then.clock());
        Ladder ladder = new Ladder(then.cache(), new PiiRules(), rung);
        return pipeline(then.tenants(), then.conversations(), UNDERSTANDER, ENCODER, ladder, then.clock())::run;
    }

    private ToolSource tools() {
        return context ->
                ToolBox.of(List.of(new KnowledgeTool(context.knowledge(), context.scope(), ENCODER), offered));
    }

    /** Offers tools besides. */
    Pipelines offering(ToolBox box) {
        offered = box;
        return this;
    }

    private Ladder ladder(Clock clock) {
        ModelRung rung = new ModelRung(
                Writers.writer(name -> Optional.ofNullable(shelf.get(name)), costs, masking, clock),
                tools(),
                sink,
                new LateAnswers(late, sent::add, clock),
                new TurnWorkers(1),
                clock);
        return new Ladder(cache, new PiiRules(), rung);
    }

    /** Lets the tenant use models, which go by the names in its settings. */
    Pipelines asking(ModelSettings settings, ScriptedModel... inOrder) {
        shelf.clear();
        for (int i = 0; i < settings.answers().size(); i++) {
            shelf.put(
                    settings.answers().get(i),
                    inOrder[i].named(settings.answers().get(i)));
        }
        return with(now -> now.with(settings));
    }

    /** Lets the tenant use one model, which has its name already. */
    Pipelines askingOnly(ModelSettings settings, ChatModel model) {
        shelf.clear();
        shelf.put(model.name().toString(), model);
        return with(now -> now.with(settings));
    }

    /** Gives the tenant's turns so much time. */
    Pipelines within(Duration deadline) {
        return with(now -> new TenantSettings(
                now.reusableTokens(),
                deadline,
                now.thresholds(),
                now.entities(),
                now.answerability(),
                now.channelDeadlines(),
                now.models(),
                now.web()));
    }

    Pipelines showing(SentenceSink to) {
        sink = to;
        return this;
    }

    private Pipelines with(UnaryOperator<TenantSettings> change) {
        Tenant now = tenants.byId(tenant).orElseThrow();
        tenants.change(tenant, now.settingsVersion(), change.apply(now.settings()));
        return this;
    }

    Pipelines calibrated(Answerability weights) {
        return with(now -> now.withAnswerability(weights.byName()));
    }

    void activate(int version) {
        Tenant now = tenants.byId(tenant).orElseThrow();
        tenants.save(new Tenant(
                tenant, now.name(), now.issuer(), now.publicKeys(), now.settings(), now.settingsVersion(), version));
    }

    /** Publishes a model that knows parcels by a name of the tenant's own. */
    void publish(String label) {
        IntentModel model = IntentModels.trained(ENCODER, example("parcel", label), example("weather", "small_talk"));
        ModelCard card = new ModelCard(label, ENCODER.name(), model.labels(), Map.of());
        models.publish(tenant, card, bytes(model), new Origin("alice", Turns.FINISHED));
    }

    private static byte[] bytes(IntentModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            model.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    FinishedTurn run(String message) {
        return run(message, 1);
    }

    FinishedTurn run(String message, int attempt) {
        Clock clock = Clock.fixed(Turns.FINISHED, ZoneOffset.UTC);
        return pipeline(UNDERSTANDER, clock).run(claim(message, attempt));
    }

    /** Runs a turn that names a snapshot. */
    FinishedTurn runOn(int snapshot, String message) {
        Clock clock = Clock.fixed(Turns.FINISHED, ZoneOffset.UTC);
        TurnRequest plain = Turns.request(tenant, conversation, "key", message);
        TurnRequest naming = new TurnRequest(
                tenant, conversation, plain.turn(), "key", message, OptionalInt.of(snapshot), Turns.RECEIVED);
        return pipeline(UNDERSTANDER, clock).run(new Claim(naming, 1, 1));
    }

    /** Runs a turn and records it. */
    FinishedTurn recorded(TurnStore turns, String message) {
        return recorded(turns, message, Clock.fixed(Turns.FINISHED, ZoneOffset.UTC));
    }

    /** Runs a turn by this clock and records it. */
    FinishedTurn recorded(TurnStore turns, String message, Clock clock) {
        FinishedTurn turn = pipeline(UNDERSTANDER, clock).run(claimed(turns, message));
        turns.record(turn);
        return turn;
    }

    /** Records a turn that went as told. */
    FinishedTurn record(
            TurnStore turns, TurnOutcome outcome, Trace trace, List<ModelExchange> exchanges, String message) {
        FinishedTurn turn = new FinishedTurn(claimed(turns, message), outcome, trace, exchanges, Turns.FINISHED);
        turns.record(turn);
        return turn;
    }

    private Claim claimed(TurnStore turns, String message) {
        turns.accept(Turns.request(tenant, conversation, UUID.randomUUID().toString(), message));
        return turns.claimNext(tenant, conversation, "worker", Turns.RECEIVED, Turns.RECEIVED.plusSeconds(60))
                .orElseThrow();
    }

    Claim claim(String message, int attempt) {
        return new Claim(Turns.request(tenant, conversation, "key", message), 1, attempt);
    }

    private static LabelledText example(String text, String label) {
        return new LabelledText(text, label);
    }
}
