package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.turn.Rung;
import java.util.List;

/**
 * A reply that a service agent may send, or a word to the agent where nothing supports one.
 *
 * @param confidence the probability that it answers the message; 0 where it is no answer
 * @param rung what it comes from; {@link Rung#HUMAN} where the agent has to answer
 */
public record Suggestion(String text, List<Evidence> evidence, double confidence, Rung rung) {
    public Suggestion {
        evidence = List.copyOf(evidence);
    }
}
