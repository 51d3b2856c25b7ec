package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.route.Attempt;
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
import dev.attendant.sidecar.prompt.AnswerPrompt;
import dev.attendant.sidecar.prompt.Prompt;
import dev.attendant.sidecar.tenant.ModelTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
    private final AnswerPrompt prompts;
    private final Payment payment;
    private final SentenceCheck check;
    private final Clock clock;

    /**
     * @param gate keeps calls away from models that fail
     * @param masking what customers' words pass on their way to a model
     * @param costs where each call is paid for
     * @param callIds gives each call its id
     */
    public ModelWriter(
            ModelDirectory models,
            ModelGate gate,
            Backoff backoff,
            Masking masking,
            AnswerPrompt prompts,
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
        this.payment = new Payment(costs, callIds, clock);
        this.check = check;
        this.clock = clock;
    }

    /**
     * Asks the tenant's models until one has written something supported, or time is up. Blocks; an interrupt calls it
     * off.
     *
     * @param listener hears each sentence once it is checked; what it has shown stands, whatever comes after
     */
    public Writing write(WritingRequest request, SentenceListener listener) {
        Duration left = Duration.between(clock.instant(), request.until());
        Prompt prompt = prompts.of(outgoing.masked(request));
        Choice choice = chooser.choose(request.settings(), situation(request, prompt));
        List<String> story =
                Stream.concat(choice.reasons().stream(), missing(choice)).toList();
        if (left.compareTo(LEAST) < 0
                || missing(choice).count() == choice.models().size()) {
            return new Writing.NotWritten(Explanation.of("not written", "no model to ask. " + String.join(" ", story)));
        }
        return new Attempts(request, listener, prompt, choice, story).along(left);
    }

    private Situation situation(WritingRequest request, Prompt prompt) {
        return new Situation(
                ModelTask.ANSWER,
                request.language(),
                prompt.tokens(),
                request.settings().outputTokens(),
                inTime(request),
                () -> payment.budgetLeft(request));
    }

    private Stream<String> missing(Choice choice) {
        return choice.models().stream()
                .filter(name -> models.find(name).isEmpty())
                .map(name -> name + " is not set up here.");
    }

    private Duration inTime(WritingRequest request) {
        return Duration.between(clock.instant(), request.deadline());
    }

    /** One request on its way along the tenant's models. */
    private final class Attempts {

        private final WritingRequest request;
        private final SentenceListener listener;
        private final Prompt prompt;
        private final Choice choice;
        private final List<String> chosen;
        private AnswerBuilder answer;
        private SentenceStream sentences;

        /** @param chosen how the models were chosen, a sentence each */
        Attempts(WritingRequest request, SentenceListener listener, Prompt prompt, Choice choice, List<String> chosen) {
            this.request = request;
            this.listener = listener;
            this.prompt = prompt;
            this.choice = choice;
            this.chosen = chosen;
            this.answer = newAnswer();
            this.sentences = new SentenceStream(answer::add);
        }

        Writing along(Duration left) {
            List<ChatModel> paid = choice.models().stream()
                    .flatMap(name -> models.find(name).stream())
                    .<ChatModel>map(model -> new PaidModel(
                            model, payment, name -> payment.reserve(request, name, prompt), () -> answer.isShown()))
                    .toList();
            List<ModelName> names = paid.stream().map(ChatModel::name).toList();
            Route route = new Route(ModelTask.ANSWER, names, TRIES, left, LEAST, inTime(request));
            ChatRequest chat = ChatRequest.of(
                    prompt.system(), prompt.user(), request.settings().outputTokens(), left);
            RoutedChat routed = new ModelRouter(List.of(route), paid, gate, backoff, latencies, clock)
                    .ask(ModelTask.ANSWER, request.tenant(), chat, model -> begin());
            return written(routed);
        }

        /** What an earlier model wrote is void, unless a customer has seen some of it. */
        private ChatListener begin() {
            if (!answer.isShown()) {
                answer = newAnswer();
                sentences = new SentenceStream(answer::add);
            }
            return sentences::add;
        }

        private AnswerBuilder newAnswer() {
            return new AnswerBuilder(request.evidence(), check, outgoing.restoring(request), listener);
        }

        private Writing written(RoutedChat routed) {
            boolean whole = routed instanceof RoutedChat.Answered;
            if (routed instanceof RoutedChat.Answered answered) {
                sentences.end(answered.completion().stopReason() == StopReason.ENDED);
            }
            String by = routed.attempts().isEmpty()
                    ? ""
                    : routed.attempts().getLast().model().toString();
            return answer.isAnswer() && (whole || answer.isShown())
                    ? new Writing.Written(
                            answer.text(), answer.evidence(), whole, Explanation.of("written by " + by, story(routed)))
                    : new Writing.NotWritten(Explanation.of("not written", story(routed)));
        }

        private String story(RoutedChat routed) {
            Stream<String> attempts = routed.attempts().stream().map(Attempt::explain);
            String prompted = "Prompt " + prompt.id() + " with " + prompt.evidence() + " passages.";
            return Stream.of(Stream.of(prompted), chosen.stream(), attempts, leftOut())
                    .flatMap(lines -> lines)
                    .collect(Collectors.joining(" "));
        }

        private Stream<String> leftOut() {
            if (answer.isDeclined()) {
                return Stream.of("It found that the evidence does not answer.");
            }
            return answer.leftOut().isEmpty()
                    ? Stream.of()
                    : Stream.of(answer.leftOut().entrySet().stream()
                            .map(each -> each.getValue() + " " + each.getKey())
                            .collect(Collectors.joining(", ", "Sentences left out: ", ".")));
        }
    }
}
