package dev.attendant.sidecar.replay;

import dev.attendant.sidecar.turn.FinishedTurn;
import java.util.List;

/**
 * A turn and what came of answering it again.
 *
 * @param inputs what the turn was decided from and is not at hand any more; the present was used in its place
 * @param differences what came out otherwise; also on the way, where the outcome is the same
 */
public record Replay(FinishedTurn recorded, FinishedTurn again, List<Difference> inputs, List<Difference> differences) {

    public Replay {
        inputs = List.copyOf(inputs);
        differences = List.copyOf(differences);
    }

    /** Whether outcome, reply and evidence are the same, character by character. */
    public boolean isSame() {
        return recorded.outcome().equals(again.outcome());
    }
}
