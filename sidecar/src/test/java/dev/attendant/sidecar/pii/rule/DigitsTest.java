package dev.attendant.sidecar.pii.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void shouldKnowTheExamplesOfEachScheme() {
        assertThat(Digits.luhn("7992 7398 713")).isTrue();
        assertThat(Digits.luhn("79927398710")).isFalse();
        assertThat(Digits.luhn("0000")).isFalse();
        assertThat(Digits.verhoeff("2363")).isTrue();
        assertThat(Digits.verhoeff("2364")).isFalse();
        assertThat(Digits.mod11And10("86095742719")).isTrue();
        assertThat(Digits.mod11And10("86095742718")).isFalse();
        assertThat(Digits.remainder("3214282912345698765432161182", 97)).isEqualTo(1);
    }

    @Test
    void shouldNoticeEachWrongDigitAndMostTransposedNeighbours() {
        assertThat(Digits.verhoeff("3263")).isFalse();
        assertThat(Digits.weighted("111222333", 11, 9, 8, 7, 6, 5, 4, 3, 2, -1)).isTrue();
        assertThat(Digits.weighted("111222334", 11, 9, 8, 7, 6, 5, 4, 3, 2, -1)).isFalse();
        assertThat(Digits.weighted("11122233", 11, 9, 8, 7, 6, 5, 4, 3, 2, -1)).isFalse();
    }

    @Test
    void shouldFindNothingRightInAnEmptyText() {
        assertThat(Digits.luhn("")).isFalse();
        assertThat(Digits.verhoeff("")).isFalse();
        assertThat(Digits.mod11And10("")).isFalse();
    }
}
