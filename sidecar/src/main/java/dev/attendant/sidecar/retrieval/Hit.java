package dev.attendant.sidecar.retrieval;

import java.util.Comparator;
import java.util.List;

/**
 * A passage that was found.
 *
 * @param score what hits are ordered by; comparable within one retrieval only
 * @param lexical full-text score scaled to this retrieval's best and worst, between 0 and 1
 * @param dense cosine of question and passage
 * @param sentence cosine of question and the passage's nearest sentence
 * @param title cosine of question and the passage's title or nearest heading, whichever is nearer
 * @param overlap share of what the question's words tell that is found in the passage or its title
 */
public record Hit(
        EncodedPassage found,
        double score,
        double lexical,
        double dense,
        double sentence,
        double title,
        double overlap) {

    /** Ties go by document and place, so that the same question always finds the same. */
    public static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.passage().document().value())
            .thenComparingInt(hit -> hit.passage().ordinal());

    public Passage passage() {
        return found.passage();
    }

    /** The same at another place in the order. */
    public Hit withScore(double other) {
        return new Hit(found, other, lexical, dense, sentence, title, overlap);
    }

    /** Hits of which some were taken away, their full-text scores scaled to the best of those that are left. */
    public static List<Hit> rescaled(List<Hit> hits) {
        double best = hits.stream().mapToDouble(Hit::lexical).max().orElse(0);
        return best == 0
                ? hits
                : hits.stream().map(hit -> hit.withLexical(hit.lexical / best)).toList();
    }

    private Hit withLexical(double other) {
        return new Hit(found, score, other, dense, sentence, title, overlap);
    }
}
