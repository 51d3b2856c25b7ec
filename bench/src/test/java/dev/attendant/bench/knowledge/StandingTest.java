package dev.attendant.bench.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.attendant.sidecar.insight.sets.Question;
import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Span ANYWHERE = new Span(0, 5);

    @Test
    void shouldRankDocumentsByTheirBestPieceWhereNoSpanIsWanted() {
        Standing standing = standing(gold("b", Optional.empty()), found("a"), found("a"), found("b"));

        assertThat(standing.recallAt1()).isZero();
        assertThat(standing.recallAt5()).isEqualTo(1);
        assertThat(standing.mrrAt10()).isEqualTo(0.5);
    }

    @Test
    void shouldRankPiecesWhereASpanIsWanted() {
        Standing standing = standing(
                gold("a", Optional.of(new Span(7, 9))), found("a"), found("a"), new Found("a", new Span(5, 10)));

        assertThat(standing.mrrAt10()).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void shouldNotCountWhatStandsBeyondTheTenth() {
        Found[] many = new Found[11];
        for (int i = 0; i < many.length; i++) {
            many[i] = found("document " + i);
        }

        assertThat(standing(gold("document 10", Optional.empty()), many).mrrAt10())
                .isCloseTo(0, within(1e-6));
    }

    private static Found found(String document) {
        return new Found(document, ANYWHERE);
    }

    private static Question gold(String document, Optional<Span> span) {
        return new Question("1", "which?", List.of(new Question.Gold(document, span)), List.of(), false);
    }

    private static Standing standing(Question question, Found... found) {
        return Standing.of(new Fixed(List.of(found)), new QuestionSet("set", List.of(), List.of(question)));
    }

    /** Finds the same for every question. */
    private record Fixed(List<Found> found) implements Contender, Base {

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public Base ingest(List<QuestionFile.Entry> documents) {
            return this;
        }

        @Override
        public Base hold(List<QuestionFile.Entry> documents, List<List<EncodedPassage>> encoded) {
            return this;
        }

        @Override
        public int passages() {
            return 1;
        }

        @Override
        public Supplier<List<Found>> search(String question, int limit) {
            return () -> found;
        }

        @Override
        public void close() {}
    }
}
