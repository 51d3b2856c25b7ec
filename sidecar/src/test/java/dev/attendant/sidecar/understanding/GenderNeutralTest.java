package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenderNeutralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My wife can't find her card|My husband can't find his card",
                "SHE told my mother-in-law|He told my father-in-law",
                "Thanks, madam, your saleswoman helped|Thanks, sir, your salesman helped"
            })
    void shouldReadWordsForMenAndWomenAlike(String one, String other) {
        assertThat(GenderNeutral.of(one)).isEqualTo(GenderNeutral.of(other)).isNotEqualTo(one);
    }

    @Test
    void shouldKeepWordsThatOnlyHoldSuchLetters() {
        String message = "Hers-and-his? No: the hermit's manual, a shell, Man-made, O'Sheas";

        assertThat(GenderNeutral.of("The hermit's manual shell")).isEqualTo("The hermit's manual shell");
        assertThat(GenderNeutral.of("")).isEmpty();
        assertThat(GenderNeutral.of(message)).contains("hermit", "manual", "shell", "Man-made", "O'Sheas");
    }
}
