package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.WordVectors;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of a question, looked for in passages by what each means: "cost" is nearly found where "price" stands. This
 * is late interaction (Khattab and Zaharia 2020) over words out of context, whose vectors need no room in an index.
 */
final class WordLikeness {

    private final WordVectors vectors;

    /** The pieces of words of passages that were compared before; a new version of a document has new keys. */
    private final ConcurrentHashMap<Passage.Key, int[]> known = new ConcurrentHashMap<>();

    WordLikeness(WordVectors vectors) {
        this.vectors = vectors;
    }

    /** The pieces of words of a question. */
    int[] asked(String question) {
        return vectors.pieces(question);
    }

    /** The mean over a question's pieces of the likeness to the nearest one of a passage or its title; 0 without. */
    double of(int[] asked, Passage passage) {
        int[] said = known.computeIfAbsent(passage.key(), key -> vectors.pieces(text(passage)));
        return said.length == 0
                ? 0
                : Arrays.stream(asked)
                        .mapToDouble(piece -> nearest(piece, said))
                        .average()
                        .orElse(0);
    }

    private static String text(Passage passage) {
        return Passage.searchable(passage.path() + "\n" + passage.text());
    }

    private double nearest(int piece, int[] said) {
        double nearest = -1;
        for (int other : said) {
            nearest = Math.max(nearest, vectors.likeness(piece, other));
        }
        return nearest;
    }
}
