package dev.attendant.sidecar.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.Await;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.live.LiveEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What one client may take, and what the others and the sidecar are spared. */
class LiveSocketLimitsTest extends LiveSocketScene {

    /** Fills whatever the kernel buffers between two processes. */
    private static final int LONG_TEXT = 200_000;

    @Test
    void shouldLetAClientGoThatReadsTooSlowlyAndSayWhy() {
        try (SocketClient slow = watch().openLazily()) {
            // given
            Await.until("the client watches", () -> sidecar.watched.open.get() == 1);

            // when
            tellUntil("the client is dropped", () -> sidecar.watched.dropped.get() == 1);
            slow.readOn();

            // then
            assertThat(slow.closed()).isEqualTo("1013 slow");
        }
        Await.until("nothing is kept of it", () -> sidecar.watched.open.get() == 0);
    }

    @Test
    void shouldCutOffAClientThatReadsNothingAtAll() {
        // given
        stopServing();
        serve(SETTINGS.withTimeouts(Duration.ofMillis(500), Duration.ofMillis(200)));

        // when
        SocketClient stuck = watch().openLazily();
        Await.until("the client watches", () -> sidecar.watched.open.get() == 1);

        // then
        tellUntil("nothing is kept of it", () -> sidecar.watched.open.get() == 0);
        stuck.close();
    }

    @Test
    void shouldLetNobodyInWhereAsManyWatchAsCanBe() {
        // given
        List<SocketClient> crowd = new ArrayList<>();
        for (int each = 0; each < sidecar.watching.watchersEach(); each++) {
            crowd.add(watch().open());
        }

        // when
        try (SocketClient late = watch().openUnheard()) {

            // then
            assertThat(late.closed()).isEqualTo("1013 overloaded");
        }
        crowd.forEach(SocketClient::close);
        Await.until("all are forgotten", () -> sidecar.watched.open.get() == 0);
    }

    @Test
    void shouldReadNothingFromItsClients() {
        try (SocketClient talkative = watch().open();
                SocketClient loud = watch().open()) {
            // when
            talkative.send("hello");
            loud.send("x".repeat(2_000));

            // then
            assertThat(talkative.closed()).isEqualTo("1003 nothing is read here");
            assertThat(loud.closed()).startsWith("1009");
        }
        Await.until("nothing is kept of them", () -> sidecar.watched.open.get() == 0);
    }

    @Test
    void shouldKeepTheLineAliveWhileNothingHappens() {
        // given
        stopServing();
        serve(SETTINGS.withTimeouts(Duration.ofSeconds(30), Duration.ofMillis(20)));

        // when
        try (SocketClient client = watch().open()) {

            // then
            assertThat(client.next().path("event").asText()).isEqualTo("quiet");
        }
    }

    @Test
    void shouldSayThatItStops() {
        try (SocketClient client = watch().open()) {
            // when
            sidecar.stop();

            // then
            assertThat(client.closed()).startsWith("1001");
        }
        assertThat(sidecar.watched.open).hasValue(0);
    }

    private void tellUntil(String what, BooleanSupplier holds) {
        LiveEvent.FollowUp event = new LiveEvent.FollowUp(
                new TurnId(UUID.randomUUID()), "x".repeat(LONG_TEXT), List.of(), Optional.empty());
        Await.until(what, () -> {
            live().followUp(request(), event);
            return holds.getAsBoolean();
        });
    }
}
