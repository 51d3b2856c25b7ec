package dev.attendant.sidecar.turn.consent;

import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.LateAnswer.Fate;
import dev.attendant.sidecar.turn.LateStore;
import dev.attendant.sidecar.turn.ModelRung;
import dev.attendant.sidecar.turn.Proposed;
import java.util.Optional;

/** Finds what turns proposed, in their reply or after their deadline. */
record Proposals(LateStore late) {

    /** What may be confirmed, by the customer or a service agent. */
    Optional<Proposed> of(FinishedTurn turn) {
        return turn.proposed().or(() -> late(turn).flatMap(LateAnswer::proposed));
    }

    /** What the customer was asked. */
    Optional<Proposed> asked(FinishedTurn turn) {
        return turn.proposed()
                .or(() ->
                        late(turn).filter(answer -> answer.fate() == Fate.SENT).flatMap(LateAnswer::proposed));
    }

    private Optional<LateAnswer> late(FinishedTurn turn) {
        return ModelRung.wasLate(turn.trace())
                ? late.find(turn.request().tenant(), turn.request().turn())
                : Optional.empty();
    }
}
