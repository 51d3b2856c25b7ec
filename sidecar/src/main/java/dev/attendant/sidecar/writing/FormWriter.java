package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.action.ArgumentCheck;
import dev.attendant.sidecar.action.Arguments;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.route.AttemptListener;
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
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.prompt.Prompt;
import dev.attendant.sidecar.prompt.Said;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the models of a tenant fill in forms, which are JSON objects, along its route until one has. */
public final class FormWriter {

    private static final Logger LOG = LoggerFactory.getLogger(FormWriter.class);
    private static final Duration LEAST = Duration.ofMillis(50);

    private final ModelDirectory models;
    private final ModelGate gate;
    private final Backoff backoff;
    private final Latencies latencies;
    private final RouteChooser chooser;
    private final Masking masking;
    private final Outgoing outgoing;
    private final Payment payment;
    private final ArgumentCheck check;
    private final Clock clock;

    /** @param check holds what models wrote against a form's schema */
    public FormWriter(
            ModelDirectory models,
            ModelGate gate,
            Backoff backoff,
            Masking masking,
            CostLedger costs,
            Supplier<UUID> callIds,
            ArgumentCheck check,
            Clock clock) {
        this.models = models;
        this.gate = gate;
        this.backoff = backoff;
        this.latencies = new Latencies(clock);
        this.chooser = new RouteChooser(latencies);
        this.masking = masking;
        this.outgoing = new Outgoing(masking);
        this.payment = new Payment(costs, callIds, clock);
        this.check = check;
        this.clock = clock;
    }

    /** A filled form that fits its schema; empty where no model wrote one in time. */
    public Optional<Arguments> fill(FormRequest request) {
        FutureTask<Optional<Arguments>> filling = new FutureTask<>(() -> filled(request));
        Thread.ofVirtual().name("form-" + request.work()).start(filling);
        try {
            return filling.get(Math.max(0, left(request).toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a model filled in a form", interrupted);
        } catch (ExecutionException broken) {
            LOG.error("a form could not be filled in", broken);
            return Optional.empty();
        } finally {
            filling.cancel(true);
        }
    }

    private Optional<Arguments> filled(FormRequest request) {
        Prompt prompt = request.prompt().apply(masked(request));
        List<ChatModel> paid = chosen(request, prompt).stream()
                .flatMap(name -> models.find(name).stream())
                .map(model -> wanted(request, model))
                .toList();
        Duration left = left(request);
        return paid.isEmpty() || left.compareTo(LEAST) < 0
                ? Optional.empty()
                : form(request, ask(request, prompt, paid, left));
    }

    private ChatModel wanted(FormRequest request, ChatModel model) {
        ChatModel paid = new PaidModel(model, payment, (name, chat) -> payment.reserve(request.payer(), name, chat));
        return new WantedModel(paid, () -> Thread.currentThread().isInterrupted());
    }

    /** What was said may have the same words in many places, which are then masked alike. */
    private List<Said> masked(FormRequest request) {
        List<String> texts = outgoing.masked(
                request.tenant(),
                request.conversation(),
                request.said().stream().map(Said::text).toList());
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Said(request.said().get(i).who(), texts.get(i)))
                .toList();
    }

    private List<String> chosen(FormRequest request, Prompt prompt) {
        Choice choice = chooser.choose(
                request.settings(),
                new Situation(
                        request.task(),
                        request.language(),
                        prompt.tokens(),
                        request.settings().outputTokens(),
                        left(request),
                        () -> payment.budgetLeft(request.payer())));
        return choice.models();
    }

    private RoutedChat ask(FormRequest request, Prompt prompt, List<ChatModel> paid, Duration left) {
        Route route =
                new Route(request.task(), paid.stream().map(ChatModel::name).toList(), 1, left, LEAST, left);
        ChatRequest chat = ChatRequest.of(
                prompt.system(), prompt.user(), request.settings().outputTokens(), left);
        return new ModelRouter(List.of(route), paid, gate, backoff, latencies, clock)
                .ask(request.task(), request.tenant(), chat, (model, claim) -> AttemptListener.NONE);
    }

    private Optional<Arguments> form(FormRequest request, RoutedChat chat) {
        return chat instanceof RoutedChat.Answered answered
                ? object(answered.completion().text()).flatMap(json -> fitting(request, json))
                : Optional.empty();
    }

    /** Models like to put words and fences around what they are asked for. */
    private static Optional<String> object(String text) {
        int start = text.indexOf('{');
        int end = text.lastIndexOf('}');
        return start < 0 || end < start ? Optional.empty() : Optional.of(text.substring(start, end + 1));
    }

    private Optional<Arguments> fitting(FormRequest request, String json) {
        String restored = masking.restoreJson(request.tenant(), request.conversation(), json)
                .text();
        return switch (check.check(request.schema(), restored)) {
            case ArgumentCheck.Checked.Fitting fitting -> Optional.of(fitting.arguments());
            case ArgumentCheck.Checked.Faulty faulty -> faulty(faulty);
        };
    }

    private static Optional<Arguments> faulty(ArgumentCheck.Checked.Faulty faulty) {
        LOG.warn("a model filled in a form wrongly: {} faults", faulty.faults().size());
        return Optional.empty();
    }

    private Duration left(FormRequest request) {
        return Duration.between(clock.instant(), request.until());
    }
}
