package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.action.Proposal;
import dev.attendant.sidecar.action.ToolBox;
import dev.attendant.sidecar.action.ToolContext;
import dev.attendant.sidecar.action.ToolSource;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.prompt.Said;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.turn.Lookup.Result;
import dev.attendant.sidecar.turn.TurnOutcome.Answered;
import dev.attendant.sidecar.writing.ModelWriter;
import dev.attendant.sidecar.writing.Piece;
import dev.attendant.sidecar.writing.SentenceListener;
import dev.attendant.sidecar.writing.Writing;
import dev.attendant.sidecar.writing.Writing.NotWritten;
import dev.attendant.sidecar.writing.Writing.Suggested;
import dev.attendant.sidecar.writing.Writing.Written;
import dev.attendant.sidecar.writing.WritingCall;
import dev.attendant.sidecar.writing.WritingRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rung at which a language model answers, as long as the deadline and the tenant's settings allow. */
public final class ModelRung {

    private static final String STAGE = "model";
    private static final String LATE = "late";
    private static final String PARTING = "\n\n";
    private static final int PASSAGES = 5;

    /** More than a call takes to end once it is called off. */
    private static final Duration TO_END = Duration.ofSeconds(5);

    private static final int HISTORY = 20;

    private final ModelWriter writer;
    private final ToolSource tools;
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
        this.tools = tools;
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
     * all that was asked, and it is not a matter for a human.
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
            case TurnOutcome.Clarified clarified -> true;
            case TurnOutcome.HandedOff handed -> handed.reason() == HandoffReason.UNANSWERABLE;
            case TurnOutcome.Acknowledged acknowledged -> false;
            case TurnOutcome.Declined declined -> false;
        };
    }

    /** The model's answer where it is there in time, or a customer has seen some of it; else {@code own}. */
    Climbed climb(Asking asking, List<Result> results, TurnOutcome own) {
        String kindWord = asking.upset() ? Replies.in(asking.language()).sorry() + "\n" : "";
        WritingCall call = WritingCall.begin(writer, request(asking, results), showing(asking, kindWord));
        Optional<Writing> writing = asking.trace()
                .run(STAGE, () -> workers.aside(() -> awaited(call, asking)), ready -> why(ready, asking));
        asking.trace().exchanged(call.exchanges());
        if (writing.isEmpty()) {
            leave(call, asking, own);
        }
        boolean cut = writing.isPresent() && writing.get() instanceof Written written && !written.whole();
        return new Climbed(
                writing.flatMap(done -> outcome(asking, done, kindWord)).orElse(own), !cut);
    }

    /** Past the deadline only what a customer has begun to read is waited for. */
    private Optional<Writing> awaited(WritingCall call, Asking asking) {
        Optional<Writing> ready = call.await(left(asking));
        return ready.isPresent() || call.withhold() ? ready : begun(call, asking);
    }

    /** What a customer has begun to read must be the reply, so that it is called off before it is given up. */
    private static Optional<Writing> begun(WritingCall call, Asking asking) {
        Optional<Writing> ready = call.await(lateWithin(asking));
        if (ready.isPresent()) {
            return ready;
        }
        call.cancel();
        return call.await(TO_END);
    }

    /** Nobody waits for what an agent was not shown in time. */
    private void leave(WritingCall call, Asking asking, TurnOutcome own) {
        switch (asking.recipient()) {
            case Recipient.Agent agent -> call.cancel();
            case Recipient.Customer customer -> call.outcome().thenAccept(later -> later(asking, own, later));
        }
    }

    private static Duration lateWithin(Asking asking) {
        return asking.recipient().lateWithin(asking.settings().models());
    }

    private void later(Asking asking, TurnOutcome own, Writing writing) {
        LatePolicy wish = asking.recipient().late(asking.settings().models());
        Optional<Proposal> proposal = proposal(writing);
        if (proposal.isPresent()) {
            late.proposed(asking.request(), wish, own, Proposed.of(proposal.get(), asking.language()));
        } else if (writing instanceof Written written) {
            late.arrived(asking.request(), wish, own, written);
        }
    }

    private static Optional<Proposal> proposal(Writing writing) {
        return switch (writing) {
            case NotWritten not -> Optional.empty();
            case Suggested suggested -> Optional.of(suggested.proposal());
            case Written written -> written.proposal();
        };
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

    private static Optional<TurnOutcome> outcome(Asking asking, Writing writing, String kindWord) {
        Optional<Proposed> proposed = proposal(writing).map(proposal -> Proposed.of(proposal, asking.language()));
        proposed.ifPresent(asking.trace()::proposes);
        String asks = proposed.map(Proposed::says).orElse("");
        return switch (writing) {
            case NotWritten not -> Optional.empty();
            case Suggested suggested ->
                Optional.of(new TurnOutcome.Clarified(asks, asking.request().message(), List.of()));
            case Written written -> Optional.of(answered(written, kindWord, asks.isEmpty() ? "" : PARTING + asks));
        };
    }

    /** @param asks what a person is asked after the answer, with what parts it */
    private static TurnOutcome answered(Written written, String kindWord, String asks) {
        return new Answered(
                kindWord + written.text() + asks,
                written.evidence().stream()
                        .map(each -> each.after(kindWord.length()))
                        .toList(),
                written.evidence().stream().mapToDouble(Evidence::score).min().orElse(0),
                Rung.MODEL);
    }

    /** The kind word comes with the first sentence. */
    private SentenceListener showing(Asking asking, String kindWord) {
        return switch (asking.recipient()) {
            case Recipient.Agent agent -> SentenceListener.NONE;
            case Recipient.Customer customer -> showingToCustomer(asking, kindWord);
        };
    }

    private SentenceListener showingToCustomer(Asking asking, String kindWord) {
        StringBuilder before = new StringBuilder(kindWord);
        return (text, evidence) -> {
            boolean shown = sink.show(
                    asking.request(),
                    before + text,
                    evidence.stream().map(each -> each.after(kindWord.length())).toList());
            before.setLength(0);
            return shown;
        };
    }

    private WritingRequest request(Asking asking, List<Result> results) {
        return new WritingRequest(
                asking.request().tenant(),
                asking.request().conversation(),
                asking.request().turn(),
                asking.recipient().task(),
                asking.settings().models(),
                asking.request().message(),
                pieces(asking, results),
                history(asking),
                asking.language(),
                tools(asking),
                asking.deadline().at(),
                asking.deadline().at().plus(lateWithin(asking)));
    }

    private ToolBox tools(Asking asking) {
        List<String> wanted = asking.recipient().tools(asking.settings().models());
        ToolContext context = new ToolContext(
                asking.request().tenant(), asking.request().conversation(), asking.knowledge(), asking.scope());
        return wanted.isEmpty() ? ToolBox.of(List.of()) : tools.forTurn(context).named(wanted);
    }

    private static List<Piece> pieces(Asking asking, List<Result> results) {
        int each = Math.max(1, PASSAGES / results.size());
        return results.stream()
                .flatMap(result -> result.hits().stream().limit(each))
                .map(hit ->
                        asking.knowledge().retriever().inSection(hit.found()).passage())
                .distinct()
                .map(passage ->
                        new Piece(passage, asking.knowledge().locations().getOrDefault(passage.document(), "")))
                .toList();
    }

    private static List<Said> history(Asking asking) {
        Stream<Said> before = Dialogue.of(asking.conversation().events());
        List<Said> said =
                Stream.concat(before, asking.recipient().notes().stream()).toList();
        return said.subList(Math.max(0, said.size() - HISTORY), said.size());
    }
}
