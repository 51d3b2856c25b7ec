package dev.attendant.bench.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.retrieval.Span;
import org.junit.jupiter.api.Test;

class SqueezedTest {

    private static final String TEXT = "Hold the\n\nbutton. Wait a minute.";

    @Test
    void shouldFindAPieceWhoseWhiteSpaceWasChanged() {
        Span place = Squeezed.place("the button. Wait", "Lamp", TEXT);

        assertThat(place.of(TEXT)).isEqualTo("the\n\nbutton. Wait");
    }

    @Test
    void shouldFindAPieceThatBeginsWithTheTitle() {
        Span place = Squeezed.place("Lamp\n\nHold the", "Lamp", TEXT);

        assertThat(place.of(TEXT)).isEqualTo("Hold the");
    }

    @Test
    void shouldFindNothingOfAPieceFromElsewhere() {
        assertThat(Squeezed.place("See the light.", "Lamp", TEXT)).isEqualTo(new Span(0, 0));
    }

    @Test
    void shouldFindNothingWhereOnlyTheTitleIsLeft() {
        assertThat(Squeezed.place("Lamp", "Lamp", TEXT)).isEqualTo(new Span(0, 0));
    }
}
