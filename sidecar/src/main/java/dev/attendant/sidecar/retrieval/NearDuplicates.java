package dev.attendant.sidecar.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Leaves only the best of passages that say the same: whose words that tell something are the same in some form. One
 * number or name that differs makes two of them.
 */
final class NearDuplicates {

    /** Spares most pairs the comparison by words. */
    private static final double SAME_MEANING = 0.9;

    private final LexicalIndex lexical;

    NearDuplicates(LexicalIndex lexical) {
        this.lexical = lexical;
    }

    /** @param hits best first */
    List<Hit> collapsed(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            if (kept.stream().noneMatch(better -> same(better.found(), hit.found()))) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private boolean same(EncodedPassage one, EncodedPassage other) {
        return one.embedding().cosine(other.embedding()) >= SAME_MEANING && saysTheSame(one.passage(), other.passage());
    }

    private boolean saysTheSame(Passage one, Passage other) {
        List<Set<String>> words = lexical.words(List.of(one.text(), other.text()));
        return words.getFirst().equals(words.getLast());
    }
}
