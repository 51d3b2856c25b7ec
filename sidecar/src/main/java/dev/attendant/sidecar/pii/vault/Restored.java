package dev.attendant.sidecar.pii.vault;

import java.util.List;

/**
 * A text with its data put back.
 *
 * @param unknown tokens that stand for nothing in this conversation and were left, such as ones a model made up
 */
public record Restored(String text, List<String> unknown) {

    public Restored {
        unknown = List.copyOf(unknown);
    }
}
