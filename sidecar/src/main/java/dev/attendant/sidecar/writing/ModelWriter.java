package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.cost.CostLedger;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.pii.vault.Masking;
import dev.attendant.sidecar.prompt.AnswerPrompt;
import dev.attendant.sidecar.prompt.Prompt;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets models write an answer, one after the other until one has. */
public final class ModelWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWriter.class);

    /** Failures of calls that a provider turned away, which cost nothing. */
    private static final Set<FailureKind> FREE = Set.of(
            FailureKind.RATE_LIMITED,
            FailureKind.UNREACHABLE,
            FailureKind.UNAUTHORISED,
            FailureKind.UNPAID,
            FailureKind.UNKNOWN_MODEL,
            FailureKind.TOO_LONG,
            FailureKind.INVALID);

    private final ModelDirectory models;
    private final Outgoing outgoing;
    private final AnswerPrompt prompts;
    private final Payment payment;
    private final SentenceCheck check;
    private final Clock clock;

    /**
     * @param masking what customers' words pass on their way to a model
     * @param costs where each call is paid for
     * @param callIds gives each call its id
     */
    public ModelWriter(
            ModelDirectory models,
            Masking masking,
            AnswerPrompt prompts,
            CostLedger costs,
            Supplier<UUID> callIds,
            SentenceCheck check,
            Clock clock) {
        this.models = models;
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
    Writing write(WritingRequest request, SentenceListener listener) {
        Prompt prompt = prompts.of(outgoing.masked(request));
        List<String> story = new ArrayList<>();
        for (String name : request.settings().answers()) {
            AnswerBuilder answer = new AnswerBuilder(request.evidence(), check, outgoing.restoring(request), listener);
            Attempt attempt = attempt(request, prompt, name, answer);
            story.add(attempt.told());
            if (answer.isAnswer() && (attempt.whole() || answer.isShown())) {
                Explanation why = Explanation.of("written by " + name, story(prompt, story))
                        .score("micro-USD", (double) attempt.cost());
                return new Writing.Written(answer.text(), answer.evidence(), attempt.whole(), why);
            }
            if (answer.isShown()
                    || answer.isDeclined()
                    || Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        return new Writing.NotWritten(Explanation.of("not written", story(prompt, story)));
    }

    /**
     * One call.
     *
     * @param whole whether the model came to its end
     * @param told what happened, as a sentence
     * @param cost in micro-USD
     */
    private record Attempt(boolean whole, String told, long cost) {}

    private Attempt attempt(WritingRequest request, Prompt prompt, String name, AnswerBuilder answer) {
        Duration left = Duration.between(clock.instant(), request.until());
        Optional<ChatModel> model = models.find(name);
        if (model.isEmpty()) {
            return new Attempt(false, name + " is not set up here", 0);
        }
        if (!left.isPositive()) {
            return new Attempt(false, "no time was left for " + name, 0);
        }
        return switch (payment.reserve(request, name, prompt)) {
            case Payment.Asked.Unpaid unpaid -> new Attempt(false, name + " " + unpaid.because(), 0);
            case Payment.Asked.Paid paid -> call(model.get(), chat(request, prompt, left), paid.receipt(), answer);
        };
    }

    private static ChatRequest chat(WritingRequest request, Prompt prompt, Duration left) {
        return ChatRequest.of(prompt.system(), prompt.user(), request.settings().outputTokens(), left);
    }

    private Attempt call(ChatModel model, ChatRequest chat, Payment.Receipt receipt, AnswerBuilder answer) {
        SentenceStream sentences = new SentenceStream(answer::add);
        ChatOutcome outcome = model.complete(chat, sentences::add);
        return switch (outcome) {
            case Completion completion -> {
                sentences.end(completion.stopReason() == StopReason.ENDED);
                long cost = payment.settle(receipt, completion.usage());
                yield new Attempt(true, model.name() + " wrote" + leftOut(answer), cost);
            }
            case ChatFailure failure -> failed(model, failure, receipt, answer);
        };
    }

    private Attempt failed(ChatModel model, ChatFailure failure, Payment.Receipt receipt, AnswerBuilder answer) {
        if (failure.kind() != FailureKind.CANCELLED) {
            LOG.warn("{}", failure.line());
        }
        if (FREE.contains(failure.kind()) && !answer.isShown()) {
            payment.release(receipt);
            return new Attempt(false, failure.line(), 0);
        }
        return new Attempt(false, model.name() + ": " + failure.line(), payment.settle(receipt, failure.usage()));
    }

    private static String leftOut(AnswerBuilder answer) {
        if (answer.isDeclined()) {
            return " that the evidence does not answer";
        }
        return answer.leftOut().isEmpty()
                ? ""
                : ", and what the evidence does not support was left out: "
                        + answer.leftOut().entrySet().stream()
                                .map(each -> each.getValue() + " " + each.getKey())
                                .collect(Collectors.joining(", "));
    }

    private static String story(Prompt prompt, List<String> story) {
        return "prompt " + prompt.id() + " with " + prompt.evidence() + " passages; " + String.join("; ", story);
    }
}
