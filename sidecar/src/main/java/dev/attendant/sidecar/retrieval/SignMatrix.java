package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Passages with the signs of their embeddings' dimensions, all side by side, since that is read from end to end. */
final class SignMatrix {

    private static final short HIDDEN = Short.MAX_VALUE;

    private final EncodedPassage[] passages;
    private final long[] signs;

    SignMatrix(Map<DocumentId, List<EncodedPassage>> documents) {
        passages = documents.values().stream().flatMap(List::stream).toArray(EncodedPassage[]::new);
        signs = Arrays.stream(passages)
                .flatMapToLong(passage -> Arrays.stream(passage.embedding().signs()))
                .toArray();
    }

    /**
     * Hands over at least so many passages, those whose dimensions differ least in sign from a question's, in any
     * order; all where there are fewer.
     */
    void likest(Embedding question, Set<DocumentId> hidden, int wanted, Consumer<EncodedPassage> taker) {
        short[] distances = distances(question.signs(), hidden);
        int farthest = farthest(distances, question.dimensions(), wanted);
        for (int place = 0; place < distances.length; place++) {
            if (distances[place] <= farthest) {
                taker.accept(passages[place]);
            }
        }
    }

    private short[] distances(long[] asked, Set<DocumentId> hidden) {
        short[] distances = new short[passages.length];
        for (int place = 0; place < distances.length; place++) {
            boolean shown = hidden.isEmpty()
                    || !hidden.contains(passages[place].passage().document());
            distances[place] = shown ? distance(place, asked) : HIDDEN;
        }
        return distances;
    }

    private short distance(int place, long[] asked) {
        int distance = 0;
        int from = place * asked.length;
        for (int i = 0; i < asked.length; i++) {
            distance += Long.bitCount(signs[from + i] ^ asked[i]);
        }
        return (short) distance;
    }

    /** The distance within which so many passages lie. */
    private static int farthest(short[] distances, int dimensions, int wanted) {
        int[] counts = new int[dimensions + 1];
        for (short distance : distances) {
            if (distance != HIDDEN) {
                counts[distance]++;
            }
        }
        int farthest = 0;
        for (int within = counts[0]; within < wanted && farthest < dimensions; within += counts[farthest]) {
            farthest++;
        }
        return farthest;
    }
}
