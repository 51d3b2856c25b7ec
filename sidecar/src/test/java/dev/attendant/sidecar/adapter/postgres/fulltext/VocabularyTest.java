package dev.attendant.sidecar.adapter.postgres.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(10, Map.of("refund", 1, "parcel", 4, "days", 9));

    @Test
    void shouldForgetAWordWithTheLastPassageThatHeldIt() {
        Vocabulary came = new Vocabulary(1, Map.of("voucher", 1, "days", 1));
        Vocabulary left = new Vocabulary(2, Map.of("refund", 1, "parcel", 2));

        Vocabulary changed = VOCABULARY.changed(came, left);

        assertThat(changed).isEqualTo(new Vocabulary(9, Map.of("voucher", 1, "parcel", 2, "days", 10)));
        assertThat(changed.knows("refund")).isFalse();
    }

    @Test
    void shouldWeighRareWordsMoreAndNoWordNothing() {
        assertThat(VOCABULARY.weight("refund")).isGreaterThan(VOCABULARY.weight("parcel"));
        assertThat(VOCABULARY.weight("xyzzy")).isGreaterThan(VOCABULARY.weight("refund"));
        assertThat(VOCABULARY.weight("days")).isPositive();
        assertThat(Vocabulary.EMPTY.weight("days")).isPositive();
    }

    @Test
    void shouldNameTheRarestWordsAndOneAtLeast() {
        assertThat(VOCABULARY.rarest(Set.of("days", "parcel", "refund"), 5)).containsExactly("refund", "parcel");
        assertThat(VOCABULARY.rarest(Set.of("days"), 5)).containsExactly("days");
        assertThat(VOCABULARY.rarest(Set.of(), 5)).isEmpty();
    }
}
