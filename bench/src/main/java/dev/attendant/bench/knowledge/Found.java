package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.insight.sets.Question;
import dev.attendant.sidecar.retrieval.Span;

/**
 * A piece of a document that was found.
 *
 * @param document the id that the question set gives it
 * @param span where it stands in the document's text
 */
record Found(String document, Span span) {

    /** Whether it is the gold one: of its document, and overlapping its span where it has one. */
    boolean answers(Question question) {
        return question.gold().stream().anyMatch(this::is);
    }

    private boolean is(Question.Gold gold) {
        return gold.document().equals(document)
                && gold.span().map(span::overlaps).orElse(true);
    }
}
