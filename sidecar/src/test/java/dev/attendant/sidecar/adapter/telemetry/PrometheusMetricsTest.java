package dev.attendant.sidecar.adapter.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Trace;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrometheusMetricsTest {

    private static final Instant ARRIVAL = Instant.parse("2026-11-03T09:00:00Z");

    private final PrometheusMetrics metrics = new PrometheusMetrics();

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void shouldShowTheFiguresOfTheProcess() {
        assertThat(metrics.scrape()).contains("jvm_memory_used_bytes", "process_uptime_seconds");
    }

    @Test
    void shouldCountTurnsByOutcome() {
        // when
        metrics.finished(turn(new TurnOutcome.Answered("Yes.", List.of(), 0.9)));
        metrics.finished(turn(new TurnOutcome.Acknowledged("Hello!")));
        metrics.finished(turn(new TurnOutcome.Clarified("Which?", "which", List.of())));
        metrics.finished(turn(new TurnOutcome.HandedOff("One moment.", HandoffReason.REQUESTED)));
        metrics.finished(turn(new TurnOutcome.Declined("No.", "off_topic")));

        // then
        assertThat(metrics.scrape())
                .contains(
                        "attendant_turns_seconds_count{outcome=\"answered\",rung=\"extractive\"} 1",
                        "attendant_turns_seconds_sum{outcome=\"answered\",rung=\"extractive\"} 0.12",
                        "attendant_turns_seconds_count{outcome=\"acknowledged\",rung=\"scripted\"} 1",
                        "attendant_turns_seconds_count{outcome=\"clarified\",rung=\"clarify\"} 1",
                        "attendant_turns_seconds_count{outcome=\"handed_off\",rung=\"human\"} 1",
                        "attendant_turns_seconds_count{outcome=\"declined\",rung=\"scripted\"} 1");
    }

    @Test
    void shouldCountRequestsByRoute() {
        // when
        metrics.served("GET", "/v1/turns/{turnId}", 404, Duration.ofMillis(3));

        // then
        assertThat(metrics.scrape())
                .contains("attendant_http_requests_seconds_count{method=\"GET\",route=\"/v1/turns/{turnId}\","
                        + "status=\"404\"} 1");
    }

    @Test
    void shouldNotGrowWithInventedMethods() {
        // when
        metrics.served("BREW", "unmatched", 404, Duration.ofMillis(3));

        // then
        assertThat(metrics.scrape()).contains("method=\"other\"").doesNotContain("BREW");
    }

    @Test
    void shouldShowWhoWatchesWhatTheyWereSentAndHowSoon() {
        // when
        metrics.opened();
        metrics.opened();
        metrics.closed();
        metrics.sent();
        metrics.dropped();
        metrics.firstSentence(Duration.ofMillis(120));

        // then
        assertThat(metrics.scrape())
                .contains(
                        "attendant_live_connections 1.0",
                        "attendant_live_events_total 1.0",
                        "attendant_live_dropped_total 1.0",
                        "attendant_live_first_sentence_seconds_count 1",
                        "attendant_live_first_sentence_seconds_bucket{le=\"0.2\"} 1");
    }

    private static FinishedTurn turn(TurnOutcome outcome) {
        UUID id = UUID.fromString("01980a3c-0000-7000-8000-000000000001");
        TurnRequest request = new TurnRequest(
                new TenantId(id),
                new ConversationId(id),
                new TurnId(id),
                "key",
                "message",
                OptionalInt.empty(),
                ARRIVAL);
        return new FinishedTurn(
                new Claim(request, 1, 1), outcome, new Trace(1, 1, "encoder", 0, List.of()), ARRIVAL.plusMillis(120));
    }
}
