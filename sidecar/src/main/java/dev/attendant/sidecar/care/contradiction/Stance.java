package dev.attendant.sidecar.care.contradiction;

import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Optional;

/**
 * Whether a statement affirms or denies.
 *
 * @param denial the word by which it denies
 * @param affirmation the word {@code Yes} by which it answers its heading
 */
record Stance(Optional<Span> denial, Optional<Span> affirmation) {

    static final Stance NONE = new Stance(Optional.empty(), Optional.empty());

    static Stance of(String text) {
        return new Stance(Polarity.denial(text), Optional.empty());
    }

    /** @param answer the word yes or no */
    static Stance answering(String text, Span answer) {
        return answer.of(text).equals("No")
                ? new Stance(Optional.of(answer), Optional.empty())
                : new Stance(Optional.empty(), Optional.of(answer));
    }

    boolean denies() {
        return denial.isPresent();
    }

    boolean affirms() {
        return affirmation.isPresent();
    }

    /** The word that tells it, if one does. */
    List<Span> marks() {
        return denial.or(() -> affirmation).stream().toList();
    }
}
