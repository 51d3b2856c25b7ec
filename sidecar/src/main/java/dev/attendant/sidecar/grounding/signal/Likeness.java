package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.word.Word;

/** How alike two words are, between 0 and 1. */
@FunctionalInterface
public interface Likeness {

    double of(Word said, Word known);
}
