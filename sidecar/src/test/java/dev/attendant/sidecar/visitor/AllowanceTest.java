package dev.attendant.sidecar.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.jwt.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final TestClock clock = new TestClock(Instant.parse("2026-11-15T10:00:00Z"));
    private final Allowance allowance = new Allowance(2, Duration.ofSeconds(10), clock);

    @Test
    void shouldAllowSoManyInARowAndThenOneEachSoOften() {
        assertThat(allowance.take("a")).isTrue();
        assertThat(allowance.take("a")).isTrue();
        assertThat(allowance.take("a")).isFalse();

        clock.advance(Duration.ofSeconds(10));
        assertThat(allowance.take("a")).isTrue();
        assertThat(allowance.take("a")).isFalse();
    }

    @Test
    void shouldCountEachAskerForItself() {
        // given
        allowance.take("a");
        allowance.take("a");

        // then
        assertThat(allowance.take("b")).isTrue();
    }

    @Test
    void shouldNotSaveUpMoreThanItHolds() {
        // given
        allowance.take("a");
        clock.advance(Duration.ofDays(1));

        // then
        assertThat(allowance.take("a")).isTrue();
        assertThat(allowance.take("a")).isTrue();
        assertThat(allowance.take("a")).isFalse();
    }
}
