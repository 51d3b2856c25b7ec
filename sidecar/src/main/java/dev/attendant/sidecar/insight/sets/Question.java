package dev.attendant.sidecar.insight.sets;

import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Optional;

/**
 * A labelled question.
 *
 * @param gold where its answer stands; empty for a question that no document answers
 * @param answers accepted answers; may be empty
 */
public record Question(String id, String text, List<Gold> gold, List<String> answers, boolean unanswerable) {

    public Question {
        gold = List.copyOf(gold);
        answers = List.copyOf(answers);
    }

    /** A document that answers the question, and where in its text if that is known. */
    public record Gold(String document, Optional<Span> span) {}
}
