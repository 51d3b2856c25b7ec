package dev.attendant.sidecar.adapter.postgres.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Refund and/or exchange|refund exchange",
                "Press <Start>.Then wait|press start wait",
                "\u201cNever\u201d\u2014ever|never ever",
                "Costs 2.50, or 3.|costs 2.50 3",
                "E-1042 at node.js|e 1042 node js",
                "The customer's how|customer how",
                "\u00dcBER|\u00fcber"
            })
    void shouldKeepTheWordsThatTellSomething(String text, String words) {
        assertThat(PassageWords.of(text)).isEqualTo(words);
    }

    @Test
    void shouldLeaveWebAddressesOut() {
        assertThat(PassageWords.of("See https://example.com/brochure now")).isEqualTo("see now");
    }

    @Test
    void shouldCutWhatNoPassageIsAsLongAs() {
        assertThat(PassageWords.of("word ".repeat(100_000))).hasSize(99_999);
    }
}
