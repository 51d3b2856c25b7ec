package dev.attendant.sidecar.grounding.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.grounding.statement.StatementReader;
import dev.attendant.sidecar.grounding.word.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped();
    private static final StatementReader READER = new StatementReader(VOCABULARY);
    private static final Parts EVIDENCE = new Parts(
            READER.read("Dogs are welcome in ground-floor rooms for £10 a night. Breakfast is served until 11 am."),
            VOCABULARY);

    private static List<Part> parts(String sentence) {
        return EVIDENCE.of(READER.whole(sentence));
    }

    private static List<String> forms(List<Item> items) {
        return items.stream().map(Item::form).toList();
    }

    @Test
    void shouldFindWhatStandsInThePlaceOfAnotherWord() {
        List<Edit> edits = parts("Cats are welcome in ground-floor rooms for £10 a night.")
                .getFirst()
                .edits();

        assertThat(edits).hasSize(1);
        assertThat(forms(edits.getFirst().said())).containsExactly("cats");
        assertThat(forms(edits.getFirst().known())).containsExactly("dogs");
        assertThat(edits.getFirst().frame()).isEqualTo(1);
    }

    @Test
    void shouldFindWhatIsAddedAndWhatIsLeftOut() {
        List<Edit> edits = parts("Dogs are always welcome in rooms for £10 a night.")
                .getFirst()
                .edits();

        assertThat(edits).hasSize(2);
        assertThat(forms(edits.getFirst().said())).containsExactly("always");
        assertThat(forms(edits.getLast().known())).containsExactly("ground-floor");
        assertThat(edits).allMatch(Edit::isInside);
    }

    @Test
    void shouldFindNothingWhereBothAreTheSame() {
        Part part = parts("Breakfast is served until 11 am.").getFirst();

        assertThat(part.edits()).isEmpty();
        assertThat(part.span()).isEqualTo(part.known());
    }

    @Test
    void shouldTakeASentenceApartThatRestsOnTwo() {
        List<Part> parts = parts("Breakfast is served until 11 am, and dogs are welcome in ground-floor rooms.");

        assertThat(parts).hasSize(2);
        assertThat(forms(parts.getFirst().known())).contains("breakfast");
        assertThat(forms(parts.getLast().known())).contains("dogs");
    }

    @Test
    void shouldCountAValueAsOneItem() {
        assertThat(forms(parts("£10 a night").getFirst().said())).hasSize(1);
    }

    @Test
    void shouldHaveNothingInCommonWithOtherTexts() {
        Part part = parts("Zebras yodel.").getFirst();

        assertThat(part.span()).isEmpty();
        assertThat(part.edits()).hasSize(1);
    }
}
