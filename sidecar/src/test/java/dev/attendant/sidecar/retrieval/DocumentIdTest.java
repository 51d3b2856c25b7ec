package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "help~refunds.md", "A_b-c.d~e"})
    void shouldTakeLettersDigitsAndAFewMarks(String value) {
        assertThat(new DocumentId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-a", ".a", "~a", "a/b", "a b", "ä", "a\n", "a\0", "🙂"})
    void shouldRefuseAnythingElse(String value) {
        assertThatThrownBy(() -> new DocumentId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldHaveAtMostTwoHundredCharacters() {
        assertThat(new DocumentId("a".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> new DocumentId("a".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }
}
