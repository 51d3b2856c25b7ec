package dev.attendant.sidecar.action;

import dev.attendant.sidecar.action.ToolRun.Limit;
import dev.attendant.sidecar.action.ToolRunner.Consent;
import dev.attendant.sidecar.chat.ChatMessage;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.route.RoutedChat;
import dev.attendant.sidecar.pii.vault.Masking;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets a model call tools until it has answered: it is asked, its calls are run, it is asked again with what they gave.
 * Limits end it; what changes the world interrupts it until a person has confirmed.
 */
public final class ToolLoop {

    private static final String LAST_CALL = "\n(No further call to a tool is possible: answer now.)";

    private final Masking masking;
    private final ArgumentCheck check;
    private final Confirmations confirmations;
    private final InstantSource clock;

    /** @param masking puts personal data into arguments and takes it out of results */
    public ToolLoop(Masking masking, ArgumentCheck check, Confirmations confirmations, InstantSource clock) {
        this.masking = masking;
        this.check = check;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    /** Begins. Blocks; an interrupt calls it off. */
    public ToolRun run(ToolTask task, ToolModel model) {
        return new Turn(task, model, Progress.of(task)).goOn();
    }

    /**
     * Goes on after {@link ToolRun.NeedsConfirmation}, with what a person confirmed.
     *
     * @param token of the proposal; with any other the same is proposed again, and nothing is run
     */
    public ToolRun confirmed(ToolTask task, ToolModel model, Progress progress, String token) {
        return new Turn(task, model, progress).goOn(new Consent.Given(token));
    }

    /** Goes on after {@link ToolRun.NeedsConfirmation}, which a person did not want. */
    public ToolRun declined(ToolTask task, ToolModel model, Progress progress) {
        return new Turn(task, model, progress).goOn(new Consent.Refused());
    }

    /** One task on its way. */
    private final class Turn {

        private final ToolTask task;
        private final ToolModel model;
        private final ToolRunner runner;
        private Progress progress;

        Turn(ToolTask task, ToolModel model, Progress progress) {
            this.task = task;
            this.model = model;
            this.runner = new ToolRunner(task, masking, check, confirmations, clock);
            this.progress = progress;
        }

        ToolRun goOn(Consent consent) {
            return step(consent).orElseGet(this::goOn);
        }

        ToolRun goOn() {
            Optional<ToolRun> end = Optional.empty();
            while (end.isEmpty()) {
                end = progress.pending().isEmpty() ? ask() : step(new Consent.None());
            }
            return end.get();
        }

        /** Takes one call; empty to go on. */
        private Optional<ToolRun> step(Consent consent) {
            Optional<Limit> reached = reached();
            if (reached.isPresent()) {
                return stopped(reached.get());
            }
            return switch (runner.next(progress, consent)) {
                case Called.Proposed(Proposal proposal) ->
                    Optional.of(new ToolRun.NeedsConfirmation(proposal, progress));
                case Called.Replied replied -> {
                    progress = progress.after(replied);
                    yield Optional.empty();
                }
            };
        }

        /** Asks the model once; empty to go on. */
        private Optional<ToolRun> ask() {
            Optional<Limit> reached = reached();
            if (reached.isPresent()) {
                return stopped(reached.get());
            }
            RoutedChat reply = model.ask(request(), progress.findings());
            progress = progress.after(reply);
            return switch (reply) {
                case RoutedChat.Unanswered none ->
                    none.isOverBudget() ? stopped(Limit.COST) : Optional.of(new ToolRun.Unanswered(progress));
                case RoutedChat.Answered answered ->
                    answered.completion().toolCalls().isEmpty()
                            ? Optional.of(new ToolRun.Answered(answered.model(), answered.completion(), progress))
                            : Optional.empty();
            };
        }

        /** Tools are not run where the model could not be told any more. */
        private Optional<Limit> reached() {
            if (progress.modelCalls() >= task.limits().modelCalls()) {
                return Optional.of(Limit.STEPS);
            }
            return left().isPositive() ? Optional.empty() : Optional.of(Limit.TIME);
        }

        private Optional<ToolRun> stopped(Limit limit) {
            return Optional.of(new ToolRun.Stopped(limit, progress));
        }

        private ChatRequest request() {
            boolean last = progress.modelCalls() == task.limits().modelCalls() - 1;
            return task.request()
                    .withMessages(last ? urged(progress.messages()) : progress.messages())
                    .withTools(task.box().tools().stream().map(Tool::definition).toList())
                    .withTimeout(left());
        }

        /** Whoever has just been told what tools gave is told that they were the last. */
        private static List<ChatMessage> urged(List<ChatMessage> messages) {
            List<ChatMessage> urged = new ArrayList<>(messages);
            if (urged.getLast() instanceof ChatMessage.FromTool(String callId, String content, boolean failed)) {
                urged.set(urged.size() - 1, new ChatMessage.FromTool(callId, content + LAST_CALL, failed));
            }
            return urged;
        }

        private Duration left() {
            return Duration.between(clock.instant(), task.until());
        }
    }
}
