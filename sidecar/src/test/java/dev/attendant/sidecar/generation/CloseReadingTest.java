package dev.attendant.sidecar.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Passages;
import dev.attendant.sidecar.retrieval.Query;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CloseReadingTest {

    @Test
    void shouldReadTheFirstHitTogetherWithTheQuestion() {
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
    void shouldPutFirstWhatReadsBetter() {
        List<Hit> hits = ordered(List.of(2.0, 1.8, 1.7), List.of(-2.0, 1.0));

        assertThat(hits).extracting(CloseReadingTest::document).containsExactly("b", "a", "c");
        assertThat(hits).extracting(Hit::score).containsExactly(1.8, 2.0, 1.7);
    }

    @Test
    void shouldReadOnlyWhatMayGoFirst() {
        List<Hit> hits = ordered(List.of(2.0, 1.9), List.of(2.0));

        assertThat(hits).extracting(CloseReadingTest::document).containsExactly("a", "b");
        assertThat(hits).extracting(Hit::isRead).containsExactly(true, false);
    }

    @Test
    void shouldReadNoMoreThanTwo() {
        List<Hit> hits = ordered(List.of(2.0, 2.0, 2.0), List.of(-3.0, -2.0));

        assertThat(hits).extracting(CloseReadingTest::document).containsExactly("b", "a", "c");
        assertThat(hits).extracting(Hit::isRead).containsExactly(true, true, false);
    }

    @Test
    void shouldReadAFirstThatWasNotReadYetWithoutMovingIt() {
        CloseReading reading = new CloseReading((question, passage) -> -4);
        List<Hit> hits = List.of(hit("a", 2), hit("b", 2));

        List<Hit> read = reading.first(asking("how long?"), hits);
        List<Hit> again = reading.first(asking("how long?"), read);

        assertThat(read).extracting(hit -> hit.likeness().answers()).containsExactly(-4.0, 0.0);
        assertThat(read).extracting(Hit::score).containsExactly(2.0, 2.0);
        assertThat(again).isSameAs(read);
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
        assertThat(reading.first(asking("how long?"), List.of())).isEmpty();
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

    /** Hits of documents "a", "b" and so on with these scores, once they were read with these log-odds. */
    private static List<Hit> ordered(List<Double> scores, List<Double> logOdds) {
        Iterator<Double> next = logOdds.iterator();
        List<Hit> hits = IntStream.range(0, scores.size())
                .mapToObj(i -> hit(Character.toString('a' + i), scores.get(i)))
                .toList();
        return new CloseReading((question, passage) -> next.next()).of(asking("how long?"), hits);
    }

    private static String document(Hit hit) {
        return hit.passage().document().value();
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
