package dev.attendant.sidecar.grounding.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.grounding.edit.Parts;
import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.statement.StatementReader;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeSignalsTest {

    private static final String EVIDENCE = "Parcels are kept at the depot for ten days and then sent back.";

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final StatementReader reader = new StatementReader(vocabulary);

    private Signals signals(String sentence) {
        List<Statement> known = reader.read(EVIDENCE);
        Alignment alignment = Alignment.of(
                reader.whole(sentence), known, (word, other) -> vocabulary.likeness(word.stem(), other.stem()));
        return Signals.of(alignment, new Parts(known, vocabulary), vocabulary);
    }

    @Test
    void shouldFindOneEditWhereAWordIsExchangedInACopy() {
        Signals signals = signals("Parcels are kept at the airport for ten days and then sent back.");

        assertThat(signals.get(Signal.EDITS)).isEqualTo(1);
        assertThat(signals.get(Signal.SAME_BEGINNING)).isEqualTo(1);
        assertThat(signals.get(Signal.LINKS_ADDED)).isZero();
    }

    @Test
    void shouldFindMoreEditsAndShorterRunsInAParaphrase() {
        Signals copy = signals("Parcels are kept at the depot for ten days.");
        Signals paraphrase =
                signals("The depot keeps your parcels for ten days, and only after that are they returned.");

        assertThat(paraphrase.get(Signal.EDITS)).isGreaterThan(copy.get(Signal.EDITS));
        assertThat(paraphrase.get(Signal.LONGEST_RUN)).isLessThan(copy.get(Signal.LONGEST_RUN));
        assertThat(paraphrase.get(Signal.LINKS_ADDED)).isGreaterThan(copy.get(Signal.LINKS_ADDED));
    }

    @Test
    void shouldTellHowMuchOfTheEvidenceGoesOn() {
        Signals whole = signals("Parcels stay at the depot for ten days and then are sent back.");
        Signals shortened = signals("Parcels are kept at the depot.");

        assertThat(shortened.get(Signal.GOES_ON)).isGreaterThan(whole.get(Signal.GOES_ON));
    }

    @Test
    void shouldCountWhatTheEvidenceHasInAnotherOrder() {
        assertThat(signals("For ten days, parcels are kept at the depot.").get(Signal.MOVED))
                .isPositive();
        assertThat(signals("Parcels are kept at the depot for ten days.").get(Signal.MOVED))
                .isZero();
    }

    @Test
    void shouldTellWhetherASentenceEndsInWhatTheEvidenceDoesNotHave() {
        assertThat(signals("Parcels are kept at the depot for a price.").get(Signal.FOREIGN_END))
                .isEqualTo(1);
        assertThat(signals("Parcels are kept at the depot.").get(Signal.FOREIGN_END))
                .isZero();
    }

    @Test
    void shouldAddUpHowFarExchangedWordsAreFromEachOther() {
        double one = signals("Parcels are kept at the airport for ten days.").get(Signal.APART);
        double two = signals("Bicycles are kept at the airport for ten days.").get(Signal.APART);

        assertThat(one).isPositive();
        assertThat(two).isGreaterThan(one);
    }
}
