package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks at every passage while there are few, and asks a graph of them once there are many. A graph takes minutes to
 * build, which happens beside the searches: while it lacks a change, or for good where it cannot be built, they look at
 * every passage.
 */
public final class GrowingVectors implements VectorIndex {

    /**
     * From how many passages on a graph is asked. A scan takes 2 ms of one core among 11,000 passages and 3 ms among
     * 58,000; going on so, it takes some 7 ms here. A graph takes 3 and 6 ms, and 9 ms among 115,000. It also needs ten
     * times the room, misses one in a hundred of the nearest ten, and most of them among near-duplicates.
     */
    public static final int MANY = 250_000;

    private final int many;
    private final VectorIndex graph;
    private final Executor builder;
    private final VectorIndex all = new ScannedVectors();
    private final Map<DocumentId, Integer> sizes = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    /** What the graph does not have yet: documents with their passages, none for one that left. */
    private final Map<DocumentId, List<EncodedPassage>> lacking = new ConcurrentHashMap<>();

    private final AtomicBoolean building = new AtomicBoolean();

    /**
     * @param graph an empty index that is quick among many, closed with this one
     * @param builder runs what adds to the graph, beside its caller
     */
    public GrowingVectors(VectorIndex graph, Executor builder) {
        this(MANY, graph, builder);
    }

    GrowingVectors(int many, VectorIndex graph, Executor builder) {
        this.many = many;
        this.graph = graph;
        this.builder = builder;
    }

    @Override
    public void replace(DocumentId document, List<EncodedPassage> passages) {
        all.replace(document, passages);
        change(document, List.copyOf(passages));
    }

    @Override
    public void remove(DocumentId document) {
        all.remove(document);
        change(document, List.of());
    }

    @Override
    public List<Passage.Key> nearest(Embedding question, Set<DocumentId> hidden, int limit) {
        VectorIndex quickest = isMany() && lacking.isEmpty() ? graph : all;
        return quickest.nearest(question, hidden, limit);
    }

    @Override
    public void close() {
        lacking.clear();
        graph.close();
    }

    private void change(DocumentId document, List<EncodedPassage> passages) {
        lacking.put(document, passages);
        sizes.compute(document, (id, before) -> {
            size.addAndGet(passages.size() - (before == null ? 0 : before));
            return passages.isEmpty() ? null : passages.size();
        });
        build();
    }

    private boolean isMany() {
        return size.get() >= many;
    }

    private void build() {
        if (isMany() && !lacking.isEmpty() && building.compareAndSet(false, true)) {
            builder.execute(this::catchUp);
        }
    }

    /** Ends {@link #building} only where all went well, so that a graph that cannot be built is not tried again. */
    private void catchUp() {
        while (!lacking.isEmpty()) {
            lacking.forEach((document, passages) -> {
                graph.replace(document, passages);
                lacking.remove(document, passages);
            });
        }
        building.set(false);
        build();
    }
}
