package dev.attendant.sidecar.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void shouldCutItsPartOutOfAText() {
        assertThat(new Span(4, 8).of("Hold the button.")).isEqualTo(" the");
        assertThat(new Span(4, 8).length()).isEqualTo(4);
    }

    @Test
    void shouldOverlapWhereOneCharacterIsShared() {
        assertThat(new Span(0, 5).overlaps(new Span(4, 9))).isTrue();
        assertThat(new Span(4, 9).overlaps(new Span(0, 5))).isTrue();
    }

    @Test
    void shouldNotOverlapWhereOneBeginsAsTheOtherEnds() {
        assertThat(new Span(0, 5).overlaps(new Span(5, 9))).isFalse();
    }

    @Test
    void shouldRefuseToEndBeforeItBegins() {
        assertThatThrownBy(() -> new Span(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5");
    }

    @Test
    void shouldRefuseToBeginBeforeTheText() {
        assertThatThrownBy(() -> new Span(-1, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
