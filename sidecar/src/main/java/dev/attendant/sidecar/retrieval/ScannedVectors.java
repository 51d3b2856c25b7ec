package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every passage. Where there are more than {@value #COMPARED}, those are compared with the question whose
 * dimensions differ least from its own in sign; hardly any of the nearest is missed so, and it is many times as quick.
 */
public final class ScannedVectors implements VectorIndex {

    private static final int COMPARED = 2_000;

    private static final Comparator<Scored> FARTHEST_FIRST = Comparator.comparingDouble(Scored::cosine);

    private final Map<DocumentId, List<EncodedPassage>> documents = new HashMap<>();

    /** The signs of what is in {@link #documents}; nothing after a change, until the next search. */
    private @Nullable SignMatrix matrix;

    private record Scored(EncodedPassage passage, double cosine) {}

    /** An index of the passages of a set. */
    static ScannedVectors of(PassageSet passages) {
        ScannedVectors vectors = new ScannedVectors();
        passages.all().stream()
                .collect(Collectors.groupingBy(encoded -> encoded.passage().document()))
                .forEach(vectors::replace);
        return vectors;
    }

    @Override
    public synchronized void replace(DocumentId document, List<EncodedPassage> passages) {
        documents.put(document, List.copyOf(passages));
        matrix = null;
    }

    @Override
    public synchronized void remove(DocumentId document) {
        documents.remove(document);
        matrix = null;
    }

    @Override
    public List<Passage.Key> nearest(Embedding question, Set<DocumentId> hidden, int limit) {
        Embedding packed = question.packed();
        PriorityQueue<Scored> best = new PriorityQueue<>(FARTHEST_FIRST);
        matrix().likest(
                        packed,
                        hidden,
                        Math.max(limit, COMPARED),
                        passage -> keep(passage, passage.embedding().cosine(packed), best, limit));
        return best.stream()
                .sorted(FARTHEST_FIRST.reversed())
                .map(scored -> scored.passage().passage().key())
                .toList();
    }

    private static void keep(EncodedPassage passage, double cosine, PriorityQueue<Scored> best, int limit) {
        if (best.size() == limit && cosine > best.element().cosine()) {
            best.remove();
        }
        if (best.size() < limit) {
            best.add(new Scored(passage, cosine));
        }
    }

    private synchronized SignMatrix matrix() {
        if (matrix == null) {
            matrix = new SignMatrix(documents);
        }
        return matrix;
    }

    @Override
    public void close() {}
}
