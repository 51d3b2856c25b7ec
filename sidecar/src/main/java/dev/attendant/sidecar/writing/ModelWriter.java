package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.action.Finding;
import dev.attendant.sidecar.action.Proposal;
import dev.attendant.sidecar.action.Tool;
import dev.attendant.sidecar.action.ToolLimits;
import dev.attendant.sidecar.action.ToolLoop;
import dev.attendant.sidecar.action.ToolRun;
import dev.attendant.sidecar.action.ToolTask;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.route.Backoff;
import dev.attendant.sidecar.chat.route.Choice;
import dev.attendant.sidecar.chat.route.Latencies;
import dev.attendant.sidecar.chat.route.ModelGate;
import dev.attendant.sidecar.chat.route.ModelRouter;
import dev.attendant.sidecar.chat.route.Route;
import dev.attendant.sidecar.chat.route.RouteChooser;
import dev.attendant.sidecar.chat.route.RoutedChat;
import dev.attendant.sidecar.chat.route.Situation;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.prompt.Prompt;
import dev.attendant.sidecar.tenant.ModelSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets the models of a tenant write an answer, along its route until one has. */
public final class ModelWriter {

    private static final int TRIES = 2;
    private static final Duration LEAST = Duration.ofMillis(50);

    private final ModelDirectory models;
    private final ModelGate gate;
    private final Backoff backoff;
    private final Latencies latencies;
    private final RouteChooser chooser;
    private final Outgoing outgoing;
    private final Prompts prompts;
    private final ToolLoop loop;
    private final Payment payment;
    private final SentenceCheck check;
    private final Clock clock;

    /**
     * @param gate keeps calls away from models that fail
     * @param masking what customers' words pass on their way to a model
     * @param loop runs the tools that models call
     * @param costs where each call is paid for
     * @param callIds gives each call its id
     */
    public ModelWriter(
            ModelDirectory models,
            ModelGate gate,
            Backoff backoff,
            Masking masking,
            Prompts prompts,
            ToolLoop loop,
            CostLedger costs,
            Supplier<UUID> callIds,
            SentenceCheck check,
            Clock clock) {
        this.models = models;
        this.gate = gate;
        this.backoff = backoff;
        this.latencies = new Latencies(clock);
        this.chooser = new RouteChooser(latencies);
        this.outgoing = new Outgoing(masking);
        this.prompts = prompts;
        this.loop = loop;
        this.payment = new Payment(costs, callIds, clock);
        this.check = check;
        this.clock = clock;
    }

    /**
     * Asks the tenant's models until one has written something supported, or time is up. Blocks; an interrupt calls it
     * off.
     *
     * @param listener hears each sentence once it is checked; what it has shown stands, whatever comes after
     * @param recorder is given each call to a model once it has ended
     */
    public Writing write(WritingRequest request, SentenceListener listener, Consumer<ModelExchange> recorder) {
        Duration left = Duration.between(clock.instant(), request.until());
        Prompt prompt = prompts.of(request).of(outgoing.masked(request));
        Choice choice = chooser.choose(request.settings(), situation(request, prompt));
        List<ChatModel> usable = usable(request.settings(), choice);
        List<String> story = Stream.of(
                        choice.reasons().stream(), missing(request.settings(), choice), missingTools(request))
                .flatMap(reasons -> reasons)
                .toList();
        if (left.compareTo(LEAST) < 0 || usable.isEmpty()) {
            return new Writing.NotWritten(Explanation.of("not written", "no model to ask. " + String.join(" ", story)));
        }
        return new Attempts(request, listener, recorder, prompt, usable, story).along(left);
    }

    private Situation situation(WritingRequest request, Prompt prompt) {
        return new Situation(
                request.task(),
                request.language(),
                prompt.tokens(),
                request.settings().outputTokens(),
                inTime(request),
                () -> payment.budgetLeft(request.payer()));
    }

    private List<ChatModel> usable(ModelSettings settings, Choice choice) {
        Map<ModelName, ChatModel> usable = new LinkedHashMap<>();
        choice.models().stream()
                .flatMap(name -> models.find(name).stream())
                .filter(model -> isPriced(settings, model))
                .forEach(model -> usable.putIfAbsent(model.name(), model));
        return List.copyOf(usable.values());
    }

    private Stream<String> missing(ModelSettings settings, Choice choice) {
        return choice.models().stream().flatMap(name -> {
            Optional<ChatModel> model = models.find(name);
            return model.isPresent()
                    ? model.filter(each -> !isPriced(settings, each)).stream()
                            .map(each -> name + " has no price in the settings.")
                    : Stream.of(name + " is not set up here.");
        });
    }

    private static boolean isPriced(ModelSettings settings, ChatModel model) {
        return settings.prices().containsKey(model.name().toString());
    }

    private static Stream<String> missingTools(WritingRequest request) {
        Set<String> offered = request.tools().tools().stream().map(Tool::name).collect(Collectors.toSet());
        return request.settings().tools().stream()
                .filter(name -> !offered.contains(name))
                .map(name -> "There is no tool " + name + " here.");
    }

    private Duration inTime(WritingRequest request) {
        return Duration.between(clock.instant(), request.deadline());
    }

    /** One request on its way along the tenant's models. */
    private final class Attempts {

        private final WritingRequest request;
        private final Consumer<ModelExchange> recorder;
        private final Prompt prompt;
        private final List<ChatModel> usable;
        private final List<String> chosen;
        private final Drafts drafts;
        private int shownBefore;

        /** @param chosen how the models were chosen, a sentence each */
        Attempts(
                WritingRequest request,
                SentenceListener listener,
                Consumer<ModelExchange> recorder,
                Prompt prompt,
                List<ChatModel> usable,
                List<String> chosen) {
            this.request = request;
            this.recorder = recorder;
            this.prompt = prompt;
            this.usable = usable;
            this.chosen = chosen;
            this.drafts = new Drafts(listener, this::newAnswer);
        }

        Writing along(Duration left) {
            List<ChatModel> paid = usable.stream().map(this::paid).toList();
            ChatRequest chat = ChatRequest.of(
                    prompt.system(), prompt.user(), request.settings().outputTokens(), left);
            ToolTask task = new ToolTask(
                    request.tenant(), request.conversation(), chat, request.tools(), ToolLimits.USUAL, request.until());
            return written(loop.run(task, (asked, findings) -> ask(paid, asked, findings)));
        }

        private ChatModel paid(ChatModel model) {
            ChatModel paid =
                    new PaidModel(model, payment, (name, chat) -> payment.reserve(request.payer(), name, chat));
            ChatModel recorded = new RecordedModel(
                    paid,
                    prompt.id(),
                    outgoing.tokenising(request),
                    () -> drafts.shownOf(model.name()),
                    clock,
                    recorder);
            return new WantedModel(recorded, () -> drafts.shown() > shownBefore);
        }

        private RoutedChat ask(List<ChatModel> paid, ChatRequest chat, List<Finding> findings) {
            shownBefore = drafts.shown();
            List<ModelName> names = paid.stream().map(ChatModel::name).toList();
            Duration most = chat.timeout().compareTo(LEAST) < 0 ? LEAST : chat.timeout();
            Route route = new Route(request.task(), names, TRIES, most, LEAST, inTime(request), hedgeAfter());
            RoutedChat routed = new ModelRouter(List.of(route), paid, gate, backoff, latencies, clock)
                    .ask(
                            request.task(),
                            request.tenant(),
                            chat,
                            (model, claim) -> drafts.begin(model, claim, findings));
            if (routed instanceof RoutedChat.Answered answered) {
                drafts.answered(answered.model());
            }
            return routed;
        }

        /** An answer that a customer is reading has one author. */
        private Optional<Duration> hedgeAfter() {
            return shownBefore > 0
                    ? Optional.empty()
                    : request.settings().routing().hedgeAfter();
        }

        private AnswerBuilder newAnswer(SentenceListener shown) {
            return new AnswerBuilder(request.evidence(), check, outgoing.restoring(request), shown);
        }

        private Writing written(ToolRun run) {
            boolean whole = run instanceof ToolRun.Answered;
            AnswerBuilder answer = drafts.answer();
            String story = Story.of(prompt, chosen, run, answer);
            if (answer.isAnswer() && (whole || answer.shown() > 0)) {
                Explanation why = Explanation.of("written by " + Story.author(run), story);
                return new Writing.Written(answer.text(), answer.evidence(), whole, proposal(run), why);
            }
            return proposal(run)
                    .<Writing>map(proposal ->
                            new Writing.Suggested(proposal, Explanation.of("proposed by " + Story.author(run), story)))
                    .orElseGet(() -> new Writing.NotWritten(Explanation.of("not written", story)));
        }

        private static Optional<Proposal> proposal(ToolRun run) {
            return run instanceof ToolRun.NeedsConfirmation needs ? Optional.of(needs.proposal()) : Optional.empty();
        }
    }
}
