package dev.attendant.sidecar;

import dev.attendant.sidecar.action.Confirmations;
import dev.attendant.sidecar.action.ConfirmedTool;
import dev.attendant.sidecar.action.KnowledgeTool;
import dev.attendant.sidecar.action.ToolBox;
import dev.attendant.sidecar.action.ToolContext;
import dev.attendant.sidecar.action.ToolLoop;
import dev.attendant.sidecar.action.ToolSource;
import dev.attendant.sidecar.adapter.jsonschema.JsonSchemaCheck;
import dev.attendant.sidecar.adapter.resilience.ResilienceGate;
import dev.attendant.sidecar.assist.MessageReader;
import dev.attendant.sidecar.assist.MessageReading;
import dev.attendant.sidecar.assist.Summariser;
import dev.attendant.sidecar.assist.SummaryService;
import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.chat.route.Backoff;
import dev.attendant.sidecar.chat.route.GateLimits;
import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.grounding.GroundingChecker;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotKnowledge;
import dev.attendant.sidecar.language.LanguageDetector;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.prompt.PromptFile;
import dev.attendant.sidecar.prompt.SummaryPrompt;
import dev.attendant.sidecar.replay.Then;
import dev.attendant.sidecar.safety.Screen;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.DecisionPolicy;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Ladder;
import dev.attendant.sidecar.turn.LateAnswers;
import dev.attendant.sidecar.turn.ModelRung;
import dev.attendant.sidecar.turn.SentenceSink;
import dev.attendant.sidecar.turn.TurnPipeline;
import dev.attendant.sidecar.turn.TurnWorkers;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.Understander;
import dev.attendant.sidecar.writing.FormWriter;
import dev.attendant.sidecar.writing.ModelDirectory;
import dev.attendant.sidecar.writing.ModelWriter;
import dev.attendant.sidecar.writing.Prompts;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What turns are made of, whether they are answered for the first time or again.
 *
 * @param changing tools that change the world, once a person has confirmed it
 */
record TurnParts(
        SnapshotKnowledge knowledge,
        LoadedModels<IntentModel> models,
        Screen screen,
        Encoder encoder,
        LanguageDetector languages,
        Understander understander,
        CloseReading reading,
        Answerability answerability,
        PiiDetector personal,
        Masking masking,
        GroundingChecker grounding,
        ToolSource changing,
        Supplier<UUID> ids) {

    private static final int PROMPT_TOKENS = 6_000;
    private static final Duration TO_CONFIRM = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration NO_PAUSE = Duration.ofNanos(1);

    TurnPipeline pipeline(TenantDirectory tenants, ConversationStore conversations, Ladder ladder, Clock clock) {
        return new TurnPipeline(
                tenants,
                conversations,
                knowledge,
                models,
                screen,
                encoder,
                languages,
                understander,
                reading,
                new DecisionPolicy(answerability),
                ladder,
                clock);
    }

    /** Reads a message as it is written now, by the intent model that its tenant uses now. */
    MessageReader reader(Clock clock) {
        MessageReading reading = new MessageReading(encoder, languages, screen, understander);
        return (tenant, message) ->
                reading.read(message, tenant, clock.instant(), models.forTurn(tenant.id(), tenant.intentModel()));
    }

    /** Sums up conversations. */
    Summariser summariser(
            TenantDirectory tenants,
            ConversationStore conversations,
            ModelDirectory directory,
            ModelGate gate,
            CostLedger costs,
            Clock clock) {
        FormWriter writer = new FormWriter(
                directory,
                gate,
                new Backoff(FIRST_PAUSE, new SecureRandom()),
                masking,
                costs,
                ids,
                new JsonSchemaCheck(),
                clock);
        return new SummaryService(
                tenants,
                conversations,
                reader(clock),
                writer,
                new SummaryPrompt(PromptFile.read("summary", 1), PROMPT_TOKENS),
                sources -> grounding.against(sources)::check,
                masking,
                ids,
                clock);
    }

    /** The ladder of turns in service. */
    Ladder ladder(
            ModelDirectory directory,
            ModelGate gate,
            CostLedger costs,
            AnswerCache cache,
            SentenceSink sink,
            LateAnswers late,
            TurnWorkers workers,
            Clock clock) {
        ModelWriter writer = writer(directory, gate, costs, FIRST_PAUSE, clock);
        return new Ladder(cache, personal, new ModelRung(writer, tools(), sink, late, workers, clock));
    }

    /** A pipeline that answers a turn again. */
    Function<Claim, FinishedTurn> again(Then then) {
        ModelWriter writer = writer(
                then.models(),
                new ResilienceGate(GateLimits.USUAL, then.clock()),
                then.costs(),
                NO_PAUSE,
                then.clock());
        LateAnswers late = new LateAnswers(then.late(), answer -> {}, then.clock());
        ModelRung rung = new ModelRung(writer, tools(), then.sink(), late, new TurnWorkers(1), then.clock());
        Ladder ladder = new Ladder(then.cache(), personal, rung);
        return pipeline(then.tenants(), then.conversations(), ladder, then.clock())::run;
    }

    /** What runs tools after their turn, once a person has confirmed it. */
    ConfirmedTool confirmed(ConversationStore conversations) {
        return new ConfirmedTool(
                (tenant, id) -> tools().forTurn(context(conversations, tenant, id)), new JsonSchemaCheck());
    }

    private ToolContext context(ConversationStore conversations, TenantId tenant, ConversationId id) {
        ConversationEvent.Started start = conversations
                .load(tenant, id)
                .orElseThrow(() -> new IllegalStateException("no conversation " + id))
                .start();
        Scope scope = new Scope(Locale.forLanguageTag(start.locale()), start.channel(), start.product());
        return new ToolContext(tenant, id, knowledge.knowledge(tenant, OptionalInt.empty(), Audience.CUSTOMER), scope);
    }

    private ToolSource tools() {
        return context -> ToolBox.of(
                List.of(new KnowledgeTool(context.knowledge(), context.scope(), encoder), changing.forTurn(context)));
    }

    private ModelWriter writer(
            ModelDirectory directory, ModelGate gate, CostLedger costs, Duration pause, Clock clock) {
        SecureRandom chance = new SecureRandom();
        return new ModelWriter(
                directory,
                gate,
                new Backoff(pause, chance),
                masking,
                Prompts.shipped(PROMPT_TOKENS),
                new ToolLoop(masking, new JsonSchemaCheck(), new Confirmations(chance, TO_CONFIRM, clock), clock),
                costs,
                ids,
                sources -> grounding.against(sources)::check,
                clock);
    }
}
