package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.tenant.LatePolicy;
import dev.attendant.sidecar.turn.LateAnswer.Fate;
import dev.attendant.sidecar.turn.LateStore.Kept;
import dev.attendant.sidecar.writing.Writing.Written;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to answers that come after their turn's deadline: none is lost, and none says again what was said. */
public final class LateAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(LateAnswers.class);
    private static final Duration UNTIL_RECORDED = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 200;

    private final LateStore store;
    private final Consumer<LateAnswer> sent;
    private final Clock clock;

    /** @param sent told of an answer once it is in its conversation */
    public LateAnswers(LateStore store, Consumer<LateAnswer> sent, Clock clock) {
        this.store = store;
        this.sent = sent;
        this.clock = clock;
    }

    /**
     * Takes an answer in; blocks until its turn is recorded.
     *
     * @param wish what the tenant wants done with it
     * @param given what the customer was told by the deadline
     */
    void arrived(TurnRequest request, LatePolicy wish, TurnOutcome given, Written written) {
        Fate fate = fate(wish, given, written);
        take(new LateAnswer(request, written.text(), written.evidence(), fate, clock.instant()));
    }

    /**
     * Takes in what a tool would do, of which a person hears in any case: the customer, or else the service agent.
     * Blocks until its turn is recorded.
     *
     * @param wish what the tenant wants done with answers
     * @param given what the customer was told by the deadline
     */
    void proposed(TurnRequest request, LatePolicy wish, TurnOutcome given, Proposed proposed) {
        take(LateAnswer.proposing(request, proposed, fate(wish, given), clock.instant()));
    }

    private void take(LateAnswer answer) {
        switch (keep(answer)) {
            case DONE -> told(answer);
            case OVERTAKEN -> keep(answer.with(Fate.OFFERED));
            case KNOWN ->
                LOG.info("turn {} has a late answer already", answer.request().turn());
            case TOO_EARLY ->
                LOG.warn(
                        "turn {} was never recorded; its late answer is lost with it",
                        answer.request().turn());
        }
    }

    private static Fate fate(LatePolicy wish, TurnOutcome given) {
        return switch (wish) {
            case FOLLOW_UP -> given instanceof TurnOutcome.HandedOff ? Fate.OFFERED : Fate.SENT;
            case OFFER, DROP -> Fate.OFFERED;
        };
    }

    private void told(LateAnswer answer) {
        if (answer.fate() == Fate.SENT) {
            sent.accept(answer);
        }
    }

    private Kept keep(LateAnswer answer) {
        Kept kept = store.keep(answer);
        for (int look = 0; kept == Kept.TOO_EARLY && look < MOST_LOOKS; look++) {
            pause();
            kept = store.keep(answer);
        }
        return kept;
    }

    private static Fate fate(LatePolicy wish, TurnOutcome given, Written written) {
        return switch (wish) {
            case FOLLOW_UP -> following(given, written);
            case OFFER -> Fate.OFFERED;
            case DROP -> Fate.DROPPED;
        };
    }

    /** Sent where it rests on anything that the reply did not give; a customer who was handed over hears a human. */
    private static Fate following(TurnOutcome given, Written written) {
        return switch (given) {
            case TurnOutcome.Answered answered -> adds(answered, written) ? Fate.SENT : Fate.DROPPED;
            case TurnOutcome.Clarified clarified -> Fate.SENT;
            case TurnOutcome.HandedOff handed -> Fate.OFFERED;
            case TurnOutcome.Acknowledged acknowledged -> Fate.DROPPED;
            case TurnOutcome.Declined declined -> Fate.DROPPED;
        };
    }

    private static boolean adds(TurnOutcome.Answered answered, Written written) {
        return !quotes(answered.evidence()).containsAll(quotes(written.evidence()));
    }

    private static Set<String> quotes(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::quote).collect(Collectors.toSet());
    }

    private static void pause() {
        try {
            Thread.sleep(UNTIL_RECORDED);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a turn was recorded", interrupted);
        }
    }
}
