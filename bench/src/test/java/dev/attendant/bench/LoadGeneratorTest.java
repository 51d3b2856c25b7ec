package dev.attendant.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.post("/quick", LoadGeneratorTest::reply);
                config.routes.post("/slow", LoadGeneratorTest::replyLate);
                config.routes.post("/broken", context -> context.status(503));
            })
            .start("127.0.0.1", 0);
    private final LoopbackAddress address = LoopbackAddress.of(URI.create("http://127.0.0.1:" + server.port()));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void shouldSendEachRequestOnceAndEndWhenThereAreNoMore() throws Exception {
        // when
        LoadGenerator.Result result = run("/quick", 100, new Load(new Pace.Unpaced(), 4, Duration.ofSeconds(20)));

        // then
        assertThat(result.tally().replies()).isEqualTo(100);
        assertThat(result.tally().outcomes()).isEqualTo(Map.of("answered", 100L));
        assertThat(result.seconds()).isLessThan(15);
    }

    @Test
    void shouldKeepTheRateOfAnOpenLoop() throws Exception {
        // when
        LoadGenerator.Result result = run("/quick", 1_000, new Load(new Pace.Fixed(50), 8, Duration.ofSeconds(1)));

        // then
        assertThat(result.tally().replies() + result.tally().unsentCount()).isEqualTo(50);
    }

    @Test
    void shouldCountTheWaitForAFreeConnectionInAnOpenLoop() throws Exception {
        // given a server that takes 50 ms and one connection, so that 20 of 40 requests a second wait ever longer
        Load load = new Load(new Pace.Fixed(40), 1, Duration.ofSeconds(1));

        // when
        LoadGenerator.Result result = run("/slow", 1_000, load);

        // then
        assertThat(result.tally().millis(99)).isGreaterThan(500);
    }

    @Test
    void shouldLeaveTheWaitOutOfAClosedLoop() throws Exception {
        // when
        LoadGenerator.Result result = run("/slow", 5, new Load(new Pace.Unpaced(), 1, Duration.ofSeconds(20)));

        // then
        assertThat(result.tally().millis(1)).isBetween(50.0, 500.0);
    }

    @Test
    void shouldCountRefusalsAsErrorsWithoutALatency() throws Exception {
        // when
        LoadGenerator.Result result = run("/broken", 10, new Load(new Pace.Unpaced(), 2, Duration.ofSeconds(20)));

        // then
        assertThat(result.tally().errors()).isEqualTo(Map.of("HTTP 503", 10L));
        assertThat(result.tally().replies()).isZero();
    }

    private LoadGenerator.Result run(String path, int count, Load load) throws IOException, InterruptedException {
        Http http = new Http(address, "none");
        Requests requests = ticket -> ticket < count
                ? Optional.of(http.post(path, "key-" + ticket, Http.json(Map.of("message", "Hello"))))
                : Optional.empty();
        return new LoadGenerator(address).run(requests, load);
    }

    private static void reply(Context context) {
        context.json(Map.of("outcome", "answered", "reply", context.body()));
    }

    private static void replyLate(Context context) {
        LockSupport.parkNanos(PAUSE.toNanos());
        reply(context);
    }
}
