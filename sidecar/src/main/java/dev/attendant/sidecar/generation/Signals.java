package dev.attendant.sidecar.generation;

import dev.attendant.sidecar.retrieval.Hit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a retrieval says about whether its first hit answers the question; each figure means the same in any knowledge
 * base.
 *
 * @param sentence cosine of the question and the first hit's nearest sentence
 * @param dense cosine of the question and the first hit
 * @param overlap share of what the question's words tell that the first hit contains
 * @param lexical the first hit's full-text score against the best one's
 * @param lead how far the first hit's score lies above that of the best hit from another document
 */
public record Signals(double sentence, double dense, double overlap, double lexical, double lead) {

    /** The signals in the order of {@link #values()}. */
    static final List<String> NAMES = List.of("sentence", "dense", "overlap", "lexical", "lead");

    static final int COUNT = NAMES.size();

    /** The signals of hits ordered best first; all zeros where there are none. */
    public static Signals of(List<Hit> hits) {
        if (hits.isEmpty()) {
            return new Signals(0, 0, 0, 0, 0);
        }
        Hit first = hits.getFirst();
        double second = hits.stream()
                .filter(hit -> !hit.passage().document().equals(first.passage().document()))
                .mapToDouble(Hit::score)
                .findFirst()
                .orElse(0);
        return new Signals(first.sentence(), first.dense(), first.overlap(), first.lexical(), first.score() - second);
    }

    double[] values() {
        return new double[] {sentence, dense, overlap, lexical, lead};
    }

    /** The figures by name, as a trace shows them. */
    public Map<String, Double> byName() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("sentence cosine", sentence);
        named.put("passage cosine", dense);
        named.put("word overlap", overlap);
        named.put("lexical", lexical);
        named.put("lead", lead);
        return named;
    }
}
