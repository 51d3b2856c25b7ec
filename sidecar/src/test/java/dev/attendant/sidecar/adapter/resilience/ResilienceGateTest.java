package dev.attendant.sidecar.adapter.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.chat.route.Bar;
import dev.attendant.sidecar.chat.route.GateLimits;
import dev.attendant.sidecar.chat.route.ModelGate.Admission;
import dev.attendant.sidecar.chat.route.ModelGate.Health;
import dev.attendant.sidecar.chat.route.ModelGate.LastFailure;
import dev.attendant.sidecar.chat.route.ModelGate.Pass;
import dev.attendant.sidecar.chat.route.ModelGate.Refusal;
import dev.attendant.sidecar.chat.route.ModelGate.Standing;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResilienceGateTest {

    private static final ModelName MODEL = new ModelName("openai", "small");
    private static final ModelName SIBLING = new ModelName("openai", "large");
    private static final TenantId TENANT = new TenantId(new UUID(0, 1));
    private static final TenantId OTHER = new TenantId(new UUID(0, 2));
    private static final Duration TOOK = Duration.ofMillis(20);
    private static final Completion ANSWER = new Completion("Yes.", List.of(), StopReason.ENDED, Usage.NONE);

    private final HandClock clock = new HandClock();
    private final ResilienceGate gate =
            new ResilienceGate(new GateLimits(3, 2, 8, 4, 50, Duration.ofSeconds(10)), clock);

    @Test
    void shouldOpenTheBreakerOfAModelThatFailsAndOfNoOther() {
        // when
        failOften(FailureKind.OVERLOADED);

        // then
        assertThat(gate.admit(MODEL, OTHER)).isEqualTo(new Refusal(Bar.BREAKER_OPEN));
        assertThat(gate.admit(SIBLING, OTHER)).isInstanceOf(Pass.class);
    }

    @Test
    void shouldCloseTheBreakerAgainOnceTheModelAnswers() {
        // given
        failOften(FailureKind.TIMEOUT);

        // when
        clock.now = clock.now.plusSeconds(11);
        for (int i = 0; i < 3; i++) {
            call(OTHER, ANSWER);
        }

        // then
        assertThat(gate.admit(MODEL, OTHER)).isInstanceOf(Pass.class);
    }

    @Test
    void shouldTellHowEachModelStands() {
        // given
        gate.admit(SIBLING, OTHER);
        failOften(FailureKind.UNREACHABLE);

        // then
        assertThat(gate.health()).isEqualTo(Map.of(MODEL, Health.LEFT_ALONE, SIBLING, Health.ASKED));

        // when
        clock.now = clock.now.plusSeconds(11);
        gate.admit(MODEL, OTHER);

        // then
        assertThat(gate.health()).containsEntry(MODEL, Health.PROBED);
    }

    @Test
    void shouldTellHowAModelFailedLast() {
        // given
        call(OTHER, ANSWER);
        assertThat(gate.standings()).containsExactly(new Standing(MODEL, Health.ASKED, Optional.empty()));

        // when
        call(OTHER, ChatFailure.of(MODEL, FailureKind.UNAUTHORISED, "HTTP 401"));
        call(OTHER, ChatFailure.of(MODEL, FailureKind.REFUSED, ""));

        // then
        LastFailure last = new LastFailure(
                FailureKind.UNAUTHORISED,
                "openai/small did not accept the key; set a valid one that may use this model (HTTP 401).",
                clock.now);
        assertThat(gate.standings()).containsExactly(new Standing(MODEL, Health.ASKED, Optional.of(last)));
    }

    @Test
    void shouldStayOpenWhileTheModelStillFails() {
        // given
        failOften(FailureKind.TIMEOUT);

        // when
        clock.now = clock.now.plusSeconds(11);
        for (int i = 0; i < 3; i++) {
            call(OTHER, failure(FailureKind.TIMEOUT));
        }

        // then
        assertThat(gate.admit(MODEL, OTHER)).isEqualTo(new Refusal(Bar.BREAKER_OPEN));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureKind.class,
            names = {"TOO_LONG", "REFUSED", "INVALID", "CANCELLED"})
    void shouldNotHoldAgainstAModelWhatTheRequestIsToBlameFor(FailureKind kind) {
        // when
        failOften(kind);

        // then
        assertThat(gate.admit(MODEL, OTHER)).isInstanceOf(Pass.class);
    }

    @Test
    void shouldKeepATenantWithinItsShareOfCallsAtOnce() {
        // given
        Pass first = (Pass) gate.admit(MODEL, TENANT);
        gate.admit(SIBLING, TENANT);

        // then
        assertThat(gate.admit(MODEL, TENANT)).isEqualTo(new Refusal(Bar.TENANT_BUSY));
        assertThat(gate.admit(MODEL, OTHER)).isInstanceOf(Pass.class);

        // when
        first.leave(ANSWER, TOOK);

        // then
        assertThat(gate.admit(MODEL, TENANT)).isInstanceOf(Pass.class);
    }

    @Test
    void shouldKeepAllTenantsWithinWhatTheProviderTakesAtOnce() {
        // given
        gate.admit(MODEL, TENANT);
        gate.admit(MODEL, TENANT);
        gate.admit(MODEL, OTHER);

        // then
        assertThat(gate.admit(MODEL, OTHER)).isEqualTo(new Refusal(Bar.PROVIDER_BUSY));
    }

    @Test
    void shouldKeepATenantWithinItsCallsPerMinute() {
        // given
        for (int i = 0; i < 8; i++) {
            call(TENANT, ANSWER);
        }

        // then refused as often as it comes, and nothing it was given is kept
        for (int i = 0; i < 5; i++) {
            assertThat(gate.admit(MODEL, TENANT)).isEqualTo(new Refusal(Bar.TENANT_RATE));
        }
        assertThat(gate.admit(MODEL, OTHER)).isInstanceOf(Pass.class);
    }

    private void failOften(FailureKind kind) {
        for (int i = 0; i < 4; i++) {
            call(TENANT, failure(kind));
        }
    }

    private void call(TenantId tenant, ChatOutcome outcome) {
        Admission admission = gate.admit(MODEL, tenant);
        assertThat(admission).isInstanceOf(Pass.class);
        ((Pass) admission).leave(outcome, TOOK);
    }

    private static ChatOutcome failure(FailureKind kind) {
        return ChatFailure.of(MODEL, kind, "");
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
