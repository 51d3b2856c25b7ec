package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.encoding.Embedding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScannedVectorsTest extends VectorIndexContract {

    @Override
    protected VectorIndex open() {
        return new ScannedVectors();
    }

    @Test
    void shouldMissFewOfTheNearestAmongNearDuplicates() {
        List<Embedding> topics = IntStream.range(0, 30).mapToObj(i -> random()).toList();
        List<Embedding> kept = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            kept.add(near(topics.get(i % topics.size())));
            keep("d" + i, kept.get(i));
        }

        double recall = topics.stream()
                .mapToDouble(topic -> recall(topic.mixed(random(), 0.6), kept))
                .average()
                .orElseThrow();

        assertThat(recall).isGreaterThan(0.9);
    }
}
