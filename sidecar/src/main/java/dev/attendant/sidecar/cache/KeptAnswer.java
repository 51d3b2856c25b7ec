package dev.attendant.sidecar.cache;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import java.util.List;

/**
 * An answer that was checked and has nothing personal in it.
 *
 * @param turn the one that it was first given in
 */
public record KeptAnswer(TurnId turn, String text, List<Evidence> evidence, double confidence) {
    public KeptAnswer {
        evidence = List.copyOf(evidence);
    }
}
