package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.action.ToolSource;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.turn.Lookup.Result;
import dev.attendant.sidecar.turn.TurnOutcome.Answered;
import dev.attendant.sidecar.writing.ModelWriter;
import dev.attendant.sidecar.writing.Writing;
import dev.attendant.sidecar.writing.Writing.Written;
import dev.attendant.sidecar.writing.WritingCall;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rung at which a language model answers, as long as the deadline and the tenant's settings allow. */
public final class ModelRung {

    private static final String STAGE = "model";
    private static final String LATE = "late";

    /** More than a call takes to end once it is called off. */
    private static final Duration TO_END = Duration.ofSeconds(5);

    private final ModelWriter writer;
    private final WritingRequests requests;
    private final SentenceSink sink;
    private final LateAnswers late;
    private final TurnWorkers workers;
    private final Clock clock;

    /**
     * @param tools what models may call, as far as a tenant's settings name it
     * @param sink shows sentences while the answer is being written
     * @param workers the places in which turns are worked on, of which one that waits for a model needs none
     */
    public ModelRung(
            ModelWriter writer,
            ToolSource tools,
            SentenceSink sink,
            LateAnswers late,
            TurnWorkers workers,
            Clock clock) {
        this.writer = writer;
        this.requests = new WritingRequests(tools);
        this.sink = sink;
        this.late = late;
        this.workers = workers;
        this.clock = clock;
    }

    /** Whether a model was to answer the turn, so that it may have cost something. */
    public static boolean wasTried(Trace trace) {
        return trace.stages().stream().anyMatch(stage -> stage.name().equals(STAGE));
    }

    /** Whether a turn was settled before its models had answered. */
    public static boolean wasLate(Trace trace) {
        return trace.stages().stream()
                .anyMatch(
                        stage -> stage.name().equals(STAGE) && stage.decision().equals(LATE));
    }

    /**
     * Whether a model might do better: the tenant has one and time is left for it, something was found that may answer
     * all that was asked, the message says what is wanted, and it is not a matter for a human.
     */
    boolean isWanted(Asking asking, List<Result> results, TurnOutcome own) {
        boolean allFound = results.stream().allMatch(Result.Found.class::isInstance);
        return asking.settings().models().isModelFor(asking.recipient().task())
                && !asking.deadline().isPast()
                && results.stream().noneMatch(result -> result.hits().isEmpty())
                && (allFound || results.size() == 1)
                && mayBeBettered(own)
                && results.getFirst().answerable() >= asking.thresholds().clarifyAt();
    }

    private static boolean mayBeBettered(TurnOutcome own) {
        return switch (own) {
            case Answered answered -> true;
            case TurnOutcome.Clarified clarified -> !clarified.options().isEmpty();
            case TurnOutcome.HandedOff handed -> handed.reason() == HandoffReason.UNANSWERABLE;
            case TurnOutcome.Acknowledged acknowledged -> false;
            case TurnOutcome.Declined declined -> false;
        };
    }

    /** The model's answer where it is there in time, or a customer has seen some of it; else {@code own}. */
    Climbed climb(Asking asking, List<Result> results, TurnOutcome own) {
        ModelReply reply = ModelReply.to(asking);
        WritingCall call = WritingCall.begin(writer, requests.of(asking, results), reply.showing(sink));
        Optional<Writing> writing = asking.trace()
                .run(STAGE, () -> workers.aside(() -> awaited(call, asking)), ready -> why(ready, asking));
        asking.trace().exchanged(call.exchanges());
        if (writing.isEmpty()) {
            leave(call, reply, own);
        }
        boolean cut = writing.isPresent() && writing.get() instanceof Written written && !written.whole();
        return new Climbed(writing.flatMap(reply::outcome).orElse(own), !cut);
    }

    /** Past the deadline only what a customer has begun to read is waited for. */
    private Optional<Writing> awaited(WritingCall call, Asking asking) {
        Optional<Writing> ready = call.await(left(asking));
        return ready.isPresent() || call.withhold() ? ready : begun(call, asking);
    }

    /** What a customer has begun to read must be the reply, so that it is called off before it is given up. */
    private static Optional<Writing> begun(WritingCall call, Asking asking) {
        Optional<Writing> ready = call.await(asking.lateWithin());
        if (ready.isPresent()) {
            return ready;
        }
        call.cancel();
        return call.await(TO_END);
    }

    /** Nobody waits for what an agent was not shown in time. */
    private void leave(WritingCall call, ModelReply reply, TurnOutcome own) {
        switch (reply.asking().recipient()) {
            case Recipient.Agent agent -> call.cancel();
            case Recipient.Customer customer -> call.outcome().thenAccept(later -> later(reply, own, later));
        }
    }

    private void later(ModelReply reply, TurnOutcome own, Writing writing) {
        TurnRequest request = reply.asking().request();
        LatePolicy wish =
                reply.asking().recipient().late(reply.asking().settings().models());
        Optional<Proposed> proposed = reply.proposed(writing);
        if (proposed.isPresent()) {
            late.proposed(request, wish, own, proposed.get());
        } else if (writing instanceof Written written) {
            late.arrived(request, wish, own, written);
        }
    }

    private Duration left(Asking asking) {
        return Duration.between(clock.instant(), asking.deadline().at());
    }

    private static Explanation why(Optional<Writing> writing, Asking asking) {
        return writing.map(Writing::why)
                .orElseGet(() -> Explanation.of(
                                LATE,
                                "no model had answered by the deadline; its answer is waited for beside the reply")
                        .score("deadline ms", (double) asking.settings()
                                .deadline(asking.conversation().start().channel())
                                .toMillis()));
    }
}
