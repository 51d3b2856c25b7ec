package dev.attendant.sidecar.care.gap;

import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.TurnOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Open questions among turns in memory. */
public final class InMemoryOpenQuestions implements OpenQuestions {

    private final InMemoryTurns turns;

    public InMemoryOpenQuestions(InMemoryTurns turns) {
        this.turns = turns;
    }

    @Override
    public List<OpenQuestion> received(TenantId tenant, Instant from, Instant until, int most) {
        List<FinishedTurn> all = turns.finished(tenant);
        return all.reversed().stream()
                .filter(turn -> turn.request().snapshot().isEmpty())
                .filter(turn -> !turn.request().receivedAt().isBefore(from))
                .filter(turn -> turn.request().receivedAt().isBefore(until))
                .flatMap(turn -> question(turn, all).stream())
                .limit(most)
                .toList();
    }

    private static Optional<OpenQuestion> question(FinishedTurn turn, List<FinishedTurn> all) {
        Instant at = turn.request().receivedAt();
        return switch (turn.outcome()) {
            case TurnOutcome.HandedOff handed
            when handed.reason() == HandoffReason.UNANSWERABLE ->
                Optional.of(new OpenQuestion(turn.request().message(), at));
            case TurnOutcome.Clarified asked
            when !isAnsweredNext(turn, all) -> Optional.of(new OpenQuestion(asked.question(), at));
            default -> Optional.empty();
        };
    }

    private static boolean isAnsweredNext(FinishedTurn turn, List<FinishedTurn> all) {
        return all.stream()
                .skip(all.indexOf(turn) + 1L)
                .filter(later ->
                        later.request().conversation().equals(turn.request().conversation()))
                .findFirst()
                .filter(next -> next.outcome() instanceof TurnOutcome.Answered)
                .isPresent();
    }
}
