package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.jwt.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final TestClock clock = new TestClock(Turns.RECEIVED);
    private final Deadline deadline = Deadline.in(Duration.ofMillis(450), clock);

    @Test
    void shouldNotBePastAtItsLastMoment() {
        clock.advance(Duration.ofMillis(450));

        assertThat(deadline.isPast()).isFalse();
    }

    @Test
    void shouldBePastAfterwards() {
        clock.advance(Duration.ofMillis(450).plusNanos(1));

        assertThat(deadline.isPast()).isTrue();
    }
}
