package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any {@link VectorIndex} does. */
public abstract class VectorIndexContract {

    private static final int DIMENSIONS = 384;
    private static final Embedding EAST = direction(0);
    private static final Embedding NORTH = direction(1);

    private final Random chance = new Random(1);
    private VectorIndex vectors;

    /** An empty index. */
    protected abstract VectorIndex open();

    @BeforeEach
    void openTheIndex() {
        vectors = open();
    }

    @AfterEach
    void closeTheIndex() {
        vectors.close();
    }

    @Test
    void shouldFindNothingWhereNothingIsKept() {
        assertThat(nearest(EAST, 5)).isEmpty();
    }

    @Test
    void shouldFindTheNearestFirst() {
        keep("north", NORTH);
        keep("east", EAST);
        keep("between", EAST.mixed(NORTH, 0.7));

        assertThat(nearest(EAST, 2)).containsExactly("east", "between");
    }

    @Test
    void shouldFindEachPassageOfADocument() {
        keep("both", EAST, NORTH);

        List<Passage.Key> found = vectors.nearest(NORTH, Set.of(), 5);

        assertThat(found).extracting(Passage.Key::ordinal).containsExactly(1, 0);
        assertThat(found).extracting(Passage.Key::version).containsOnly(Passages.VERSION);
    }

    @Test
    void shouldForgetThePassagesThatADocumentHadBefore() {
        keep("changed", EAST, EAST);
        keep("other", NORTH);

        keep("changed", NORTH);

        assertThat(nearest(EAST, 5)).containsExactlyInAnyOrder("changed", "other");
    }

    @Test
    void shouldNotFindADocumentThatWasTakenOut() {
        keep("gone", EAST);
        keep("left", NORTH);

        vectors.remove(new DocumentId("gone"));

        assertThat(nearest(EAST, 5)).containsExactly("left");
    }

    @Test
    void shouldFindNothingOfADocumentThatHasNoPassagesAnyMore() {
        keep("emptied", EAST);

        vectors.replace(new DocumentId("emptied"), List.of());

        assertThat(nearest(EAST, 5)).isEmpty();
    }

    @Test
    void shouldNotMindTakingOutWhatIsNotThere() {
        keep("left", NORTH);

        vectors.remove(new DocumentId("never"));

        assertThat(nearest(NORTH, 5)).containsExactly("left");
    }

    @Test
    void shouldFindEnoughWhereTheNearestAreHidden() {
        IntStream.range(0, 300).forEach(i -> keep("hidden" + i, near(EAST)));
        IntStream.range(0, 20).forEach(i -> keep("shown" + i, near(NORTH)));
        Set<DocumentId> hidden = IntStream.range(0, 300)
                .mapToObj(i -> new DocumentId("hidden" + i))
                .collect(Collectors.toSet());

        List<String> found = documents(vectors.nearest(EAST, hidden, 10));

        assertThat(found)
                .hasSize(10)
                .allSatisfy(document -> assertThat(document).startsWith("shown"));
    }

    @Test
    void shouldMissFewOfTheNearestAmongThousands() {
        List<Embedding> topics = IntStream.range(0, 50).mapToObj(i -> random()).toList();
        List<Embedding> kept = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            kept.add(random().mixed(topics.get(i % topics.size()), 0.5));
            keep("d" + i, kept.get(i));
        }

        double recall = topics.stream()
                .mapToDouble(topic -> recall(random().mixed(topic, 0.4), kept))
                .average()
                .orElseThrow();

        assertThat(recall).isGreaterThan(0.9);
    }

    /** Which share of the ten nearest is found, each document named after its place. */
    final double recall(Embedding question, List<Embedding> kept) {
        List<String> right = IntStream.range(0, kept.size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        place -> -question.packed().cosine(kept.get(place).packed())))
                .limit(10)
                .map(place -> "d" + place)
                .toList();
        return nearest(question, 10).stream().filter(right::contains).count() / 10.0;
    }

    final void keep(String document, Embedding... embeddings) {
        List<EncodedPassage> passages = IntStream.range(0, embeddings.length)
                .mapToObj(place -> new EncodedPassage(
                        Passages.passage(document, place, "Title", List.of()), embeddings[place], List.of(), List.of()))
                .toList();
        vectors.replace(new DocumentId(document), passages);
    }

    final Embedding near(Embedding embedding) {
        return embedding.mixed(random(), 0.95);
    }

    final Embedding random() {
        float[] values = new float[DIMENSIONS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) chance.nextGaussian();
        }
        return Embedding.normalized(values);
    }

    private List<String> nearest(Embedding question, int limit) {
        return documents(vectors.nearest(question, Set.of(), limit));
    }

    private static List<String> documents(List<Passage.Key> found) {
        return found.stream().map(key -> key.document().value()).toList();
    }

    private static Embedding direction(int place) {
        float[] values = new float[DIMENSIONS];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == place ? 1 : 0;
        }
        return Embedding.normalized(values);
    }
}
