package dev.attendant.sidecar.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    @ParameterizedTest
    @CsvSource({
        "ORD-####, ord-1234",
        "@@##, ab12",
        "???, a1b",
        "R#+, R123456",
        "\\###, #12",
        "A.#, A.1",
    })
    void shouldMatchWhatHasItsForm(String form, String number) {
        assertThat(new NumberPattern(form)
                        .compiled()
                        .matcher("my " + number + "!")
                        .find())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ORD-####, ORD-12345", "ORD-####, XORD-1234", "A.#, AB1", "R#+, R", "@@##, 1212"})
    void shouldNotMatchWhatIsLongerShorterOrOther(String form, String number) {
        assertThat(new NumberPattern(form)
                        .compiled()
                        .matcher("my " + number + "!")
                        .find())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ORDER", "\\#"})
    void shouldRefuseAFormWithoutAPlaceForADigitOrALetter(String form) {
        assertThatThrownBy(() -> new NumberPattern(form))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number pattern");
    }

    @Test
    void shouldRefuseALongForm() {
        assertThatThrownBy(() -> new NumberPattern("#".repeat(65))).hasMessageContaining("1 to 64 characters");
    }
}
