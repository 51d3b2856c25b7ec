package dev.attendant.training.data;

import dev.attendant.sidecar.retrieval.Span;
import java.util.List;

/**
 * A stretch of a passage that is read together with a question.
 *
 * @param answers where its text answers the question; none where it does not
 */
public record Stretch(String text, List<Span> answers) {

    public Stretch {
        answers = List.copyOf(answers);
    }

    /** Whether characters from {@code start} to {@code end}, counted in code points, are part of an answer. */
    public boolean isAnswer(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        Span characters = new Span(from, text.offsetByCodePoints(from, end - start));
        return answers.stream().anyMatch(characters::overlaps);
    }
}
