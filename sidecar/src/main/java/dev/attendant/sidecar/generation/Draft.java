package dev.attendant.sidecar.generation;

import java.util.List;

/**
 * An answer before it is checked.
 *
 * @param text what the customer would read
 * @param evidence a proof for each of its sentences, in order
 */
public record Draft(String text, List<Evidence> evidence) {

    public Draft {
        evidence = List.copyOf(evidence);
    }
}
