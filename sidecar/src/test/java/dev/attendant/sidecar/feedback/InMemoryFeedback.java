package dev.attendant.sidecar.feedback;

import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.InMemoryTurns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Feedback in memory, for tests. */
public final class InMemoryFeedback implements FeedbackStore {

    private static final Comparator<Feedback> ORDER =
            Comparator.comparing(Feedback::at).thenComparing(Feedback::key);

    private final InMemoryTurns turns;
    private final List<Feedback> kept = new ArrayList<>();

    public InMemoryFeedback(InMemoryTurns turns) {
        this.turns = turns;
    }

    @Override
    public synchronized Kept keep(Feedback feedback) {
        if (feedback.comment().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("comment cannot be kept");
        }
        Optional<Feedback> before = kept.stream()
                .filter(each ->
                        each.tenant().equals(feedback.tenant()) && each.key().equals(feedback.key()))
                .findFirst();
        if (before.isPresent()) {
            return before.get().saysWhat(feedback) ? Kept.DONE : Kept.KEY_REUSED;
        }
        if (turns.find(feedback.tenant(), feedback.turn()).isEmpty()) {
            return Kept.UNKNOWN_TURN;
        }
        kept.add(feedback);
        return Kept.DONE;
    }

    @Override
    public synchronized List<Judged> given(TenantId tenant, Instant from, Instant until, int most) {
        return kept.stream()
                .filter(each -> each.tenant().equals(tenant))
                .filter(each -> !each.at().isBefore(from) && each.at().isBefore(until))
                .filter(each -> kept.stream().noneMatch(other -> replaces(other, each, until)))
                .sorted(ORDER.reversed())
                .limit(most)
                .map(this::judged)
                .toList();
    }

    private static boolean replaces(Feedback later, Feedback one, Instant until) {
        return later.turn().equals(one.turn())
                && later.kind() == one.kind()
                && later.at().isBefore(until)
                && ORDER.compare(later, one) > 0;
    }

    private Judged judged(Feedback feedback) {
        FinishedTurn turn = turns.find(feedback.tenant(), feedback.turn()).orElseThrow();
        return new Judged(feedback, turn.outcome());
    }
}
