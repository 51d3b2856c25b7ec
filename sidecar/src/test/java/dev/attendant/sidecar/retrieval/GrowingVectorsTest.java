package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrowingVectorsTest extends VectorIndexContract {

    private final ScannedVectors graph = new ScannedVectors();
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /** Grows into its graph from the second passage on, as soon as it may. */
    @Override
    protected VectorIndex open() {
        return new GrowingVectors(2, new ScannedVectors(), Runnable::run);
    }

    @Test
    void shouldNotBuildAGraphOfFewPassages() {
        try (VectorIndex vectors = new GrowingVectors(3, graph, waiting::add)) {
            put(vectors, "one");
            put(vectors, "two");

            assertThat(waiting).isEmpty();
            assertThat(found(vectors)).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void shouldFindWhatTheGraphDoesNotHaveYet() {
        try (VectorIndex vectors = new GrowingVectors(2, graph, waiting::add)) {
            put(vectors, "one");
            put(vectors, "two");

            assertThat(waiting).hasSize(1);
            assertThat(found(graph)).isEmpty();
            assertThat(found(vectors)).containsExactlyInAnyOrder("one", "two");
        }
    }

    @Test
    void shouldAskTheGraphOnceItHasEverything() {
        try (VectorIndex vectors = new GrowingVectors(2, graph, waiting::add)) {
            put(vectors, "one");
            put(vectors, "two");
            waiting.remove().run();
            graph.remove(new DocumentId("one"));

            assertThat(found(vectors)).containsExactly("two");
        }
    }

    @Test
    void shouldTakeOutOfTheGraphWhatLeft() {
        try (VectorIndex vectors = new GrowingVectors(2, graph, Runnable::run)) {
            put(vectors, "one");
            put(vectors, "two");
            put(vectors, "three");

            vectors.remove(new DocumentId("one"));

            assertThat(found(graph)).containsExactlyInAnyOrder("two", "three");
        }
    }

    @Test
    void shouldNotFindInTheGraphWhatLeftSinceItWasBuilt() {
        try (VectorIndex vectors = new GrowingVectors(2, graph, waiting::add)) {
            put(vectors, "one");
            put(vectors, "two");
            put(vectors, "three");
            waiting.remove().run();

            vectors.remove(new DocumentId("one"));

            assertThat(found(graph)).contains("one");
            assertThat(found(vectors)).containsExactlyInAnyOrder("two", "three");
        }
    }

    @Test
    void shouldGoOnWithoutAGraphWhereThatCannotBeBuilt() {
        VectorIndex broken = new BrokenVectors();
        VectorIndex vectors = new GrowingVectors(2, broken, waiting::add);
        put(vectors, "one");
        put(vectors, "two");

        assertThat(catchThrowable(waiting.remove()::run)).isInstanceOf(IllegalStateException.class);
        put(vectors, "three");

        assertThat(waiting).isEmpty();
        assertThat(found(vectors)).containsExactlyInAnyOrder("one", "two", "three");
    }

    private void put(VectorIndex vectors, String document) {
        Passage passage = Passages.passage(document, "Title");
        vectors.replace(passage.document(), List.of(new EncodedPassage(passage, random(), List.of(), List.of())));
    }

    private List<String> found(VectorIndex vectors) {
        return vectors.nearest(random(), Set.of(), 10).stream()
                .map(key -> key.document().value())
                .toList();
    }

    private static final class BrokenVectors implements VectorIndex {
        @Override
        public void replace(DocumentId document, List<EncodedPassage> passages) {
            throw new IllegalStateException("no room");
        }

        @Override
        public void remove(DocumentId document) {
            throw new IllegalStateException("no room");
        }

        @Override
        public List<Passage.Key> nearest(Embedding question, Set<DocumentId> hidden, int limit) {
            throw new IllegalStateException("no room");
        }

        @Override
        public void close() {}
    }
}
