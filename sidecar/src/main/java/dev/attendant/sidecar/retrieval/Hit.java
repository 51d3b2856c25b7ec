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
 * @param likeness further ones, of the best hits alone
 */
public record Hit(
        EncodedPassage found,
        double score,
        double lexical,
        double dense,
        double sentence,
        double title,
        double overlap,
        Likeness likeness) {

    /** Ties go by document and place, so that the same question always finds the same. */
    public static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.passage().document().value())
            .thenComparingInt(hit -> hit.passage().ordinal());

    /** A hit that was not compared further. */
    public Hit(
            EncodedPassage found,
            double score,
            double lexical,
            double dense,
            double sentence,
            double title,
            double overlap) {
        this(found, score, lexical, dense, sentence, title, overlap, Likeness.NONE);
    }

    public Passage passage() {
        return found.passage();
    }

    /** The same at another place in the order. */
    public Hit withScore(double other) {
        return new Hit(found, other, lexical, dense, sentence, title, overlap, likeness);
    }

    /** The same once it was compared, which its score gains from. */
    Hit compared(Likeness by, double gain) {
        return new Hit(found, score + gain, lexical, dense, sentence, title, overlap, by);
    }

    /** The same once it was read together with the question. */
    public Hit read(double logOdds) {
        return new Hit(found, score, lexical, dense, sentence, title, overlap, likeness.read(logOdds));
    }

    /** Hits of which some were taken away, their full-text scores scaled to the best of those that are left. */
    public static List<Hit> rescaled(List<Hit> hits) {
        double best = hits.stream().mapToDouble(Hit::lexical).max().orElse(0);
        return best == 0
                ? hits
                : hits.stream().map(hit -> hit.withLexical(hit.lexical / best)).toList();
    }

    private Hit withLexical(double other) {
        return new Hit(found, score, other, dense, sentence, title, overlap, likeness);
    }
}
