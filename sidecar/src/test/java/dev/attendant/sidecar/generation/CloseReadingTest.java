package dev.attendant.sidecar.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Passages;
import dev.attendant.sidecar.retrieval.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CloseReadingTest {

    @Test
    void shouldReadTheFirstHitAloneTogetherWithTheQuestion() {
        List<String> read = new ArrayList<>();
        CloseReading reading = new CloseReading((question, passage) -> {
            read.add(question + " | " + passage);
            return 2.5;
        });

        List<Hit> hits = reading.of(asking("how long?"), List.of(hit("a", 3), hit("b", 2)));

        assertThat(read).containsExactly("how long? | Title: Hold the button.");
        assertThat(hits).extracting(hit -> hit.likeness().answers()).containsExactly(2.5, 0.0);
        assertThat(hits).extracting(Hit::score).containsExactly(3.0, 2.0);
    }

    @Test
    void shouldTellInSignalsHowLikelyTheFirstHitAnswers() {
        assertThat(signals(2.5).answers()).isEqualTo(0.5);
        assertThat(signals(-40).answers()).isEqualTo(-1);
        assertThat(signals(40).answers()).isEqualTo(1);
    }

    @Test
    void shouldReadNothingWhereNothingWasFound() {
        CloseReading reading = new CloseReading((question, passage) -> {
            throw new AssertionError("there is nothing to read");
        });

        assertThat(reading.of(asking("how long?"), List.of())).isEmpty();
    }

    @Test
    void shouldReadTheContextToo() {
        Query query = new Query("how long?", "button", Set.of(), Drafts.ENCODER.encodeQuery("how long?"), Set.of(), 1);

        assertThat(read(query, hit("a", 1))).isEqualTo("how long?\nbutton | Title: Hold the button.");
    }

    @Test
    void shouldReadTheNearestSentenceOfALongPassageWithWhatFollows() {
        Passage passage = Passages.passage(
                "a", "Title", "First ".repeat(40) + ".", "The warranty lasts.", "Then " + "more ".repeat(30) + ".");

        assertThat(read(asking("warranty"), hit(passage, 1)))
                .startsWith("warranty | Title: The warranty lasts. Then more")
                .doesNotContain("First");
    }

    private static String read(Query query, Hit hit) {
        List<String> read = new ArrayList<>();
        CloseReading reading = new CloseReading((question, passage) -> {
            read.add(question + " | " + passage);
            return 0;
        });
        reading.of(query, List.of(hit));
        return read.getFirst();
    }

    private static Query asking(String question) {
        return new Query(question, Drafts.ENCODER.encodeQuery(question), 1);
    }

    private static Signals signals(double logOdds) {
        return Signals.of(new CloseReading((question, passage) -> logOdds).of(asking("why?"), List.of(hit("a", 1))));
    }

    private static Hit hit(String document, double score) {
        return hit(Passages.passage(document, "Title", "Hold the button."), score);
    }

    private static Hit hit(Passage passage, double score) {
        return new Hit(Passages.encoded(Drafts.ENCODER, passage), score, 0.1, 0.2, 0.3, 0.5, 0.4);
    }
}
