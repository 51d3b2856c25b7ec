package dev.attendant.sidecar.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RejectionTrainerTest {

    @Test
    void shouldTellMessagesOfNoIntentByTheSignThatPartsThem() {
        RejectionTrainer trainer = new RejectionTrainer();
        trainer.addInside(signs(100, 0.8));
        trainer.addOutside(signs(100, 0.2), 0.5);

        Rejection rejection = trainer.fit();

        assertThat(rejection.outside(List.of(0.8, 0.5))).isLessThan(0.2);
        assertThat(rejection.outside(List.of(0.2, 0.5))).isGreaterThan(0.8);
        assertThat(rejection.outside(List.of(0.5, 0.5))).isCloseTo(0.5, within(0.05));
    }

    @Test
    void shouldNotMindHowManyMessagesThereAreOfEitherSide() {
        RejectionTrainer trainer = new RejectionTrainer();
        trainer.addInside(signs(500, 0.8));
        trainer.addOutside(signs(10, 0.2), 0.5);

        assertThat(trainer.fit().outside(List.of(0.5, 0.5))).isCloseTo(0.5, within(0.1));
    }

    @Test
    void shouldStayANumberWhereASignNeverChanges() {
        RejectionTrainer trainer = new RejectionTrainer();
        trainer.addInside(Collections.nCopies(5, List.of(1.0, 0.0)));
        trainer.addOutside(Collections.nCopies(5, List.of(0.0, 0.0)), 0.5);

        assertThat(trainer.fit().outside(List.of(1.0, 0.0))).isLessThan(0.5);
    }

    /** Two signs: one about {@code center}, and one that says nothing. */
    private static List<List<Double>> signs(int count, double center) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of(center + (i % 5 - 2) / 20.0, i % 2 * 1.0))
                .toList();
    }
}
