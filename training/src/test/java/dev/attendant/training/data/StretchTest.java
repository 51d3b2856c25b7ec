package dev.attendant.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

    @Test
    void shouldTellWhatIsPartOfAnAnswer() {
        Stretch stretch = new Stretch("Time: 30 days. Food stays.", List.of(new Span(6, 14)));

        assertThat(stretch.isAnswer(6, 8)).isTrue();
        assertThat(stretch.isAnswer(9, 13)).isTrue();
        assertThat(stretch.isAnswer(0, 4)).isFalse();
        assertThat(stretch.isAnswer(15, 19)).isFalse();
    }

    @Test
    void shouldCountACharacterOfTwoUnitsOnce() {
        Stretch stretch = new Stretch("🙂 Yes. No.", List.of(new Span(3, 7)));

        assertThat(stretch.isAnswer(2, 5)).isTrue();
        assertThat(stretch.isAnswer(7, 9)).isFalse();
    }
}
