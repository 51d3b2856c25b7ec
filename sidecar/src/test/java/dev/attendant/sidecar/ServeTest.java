package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.jwt.DevelopmentKey;
import dev.attendant.sidecar.adapter.postgres.embedded.EmbeddedDatabase;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarException;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.tenant.Development;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sidecar as a process: how it stands beside another, and how it stops. */
class ServeTest {

    private static final int MESSAGES = 40;

    private final Path data = Folders.data();

    @AfterEach
    void delete() {
        Folders.delete(data);
    }

    @Test
    void shouldRefuseWhatAnotherSidecarHasAndFinishItsTurnsWhenStopped() throws Exception {
        StoredRows rows = new StoredRows(data);
        ConcurrentLinkedQueue<Turn> replied = new ConcurrentLinkedQueue<>();
        ProcessHandle server;
        try (SidecarProcess sidecar = SidecarProcess.serve(data)) {
            // given
            URI base = sidecar.awaitReady();
            server = rows.server();

            // then
            requireRefused(
                    SidecarProcess.run(data.resolve("other"), base.getPort(), "serve", "--development"),
                    "port " + base.getPort() + " ");
            requireRefused(
                    SidecarProcess.run(data, 0, "serve", "--development"), "another sidecar uses the data folder");

            // when
            SidecarProcess.Ended ended = stopWhileTurnsAreInWork(sidecar, base, replied);

            // then
            assertThat(ended.output()).doesNotContain("Exception", "SIGSEGV");
            assertThat(ended.code()).isZero();
        }
        Await.until("the database has stopped", () -> !server.isAlive());
        requireNothingWaits(rows, replied);
    }

    private SidecarProcess.Ended stopWhileTurnsAreInWork(
            SidecarProcess sidecar, URI base, ConcurrentLinkedQueue<Turn> replied) throws InterruptedException {
        DevelopmentKey key = DevelopmentKey.in(data, Clock.systemUTC());
        String token = key.mintReusable(Development.ISSUER, "test", Duration.ofMinutes(5));
        CountDownLatch first = new CountDownLatch(1);
        try (SidecarClient client = new SidecarClient(base, () -> token);
                ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> conversations = IntStream.range(0, MESSAGES)
                    .mapToObj(number -> client.startConversation("api", "en").conversationId())
                    .toList();
            IntStream.range(0, MESSAGES)
                    .forEach(number -> customers.execute(() -> {
                        try {
                            String conversation = conversations.get(number);
                            replied.add(
                                    client.sendTurn(conversation, "key-" + number, "Is there a minimum order value?"));
                            first.countDown();
                        } catch (SidecarException stopped) {
                            assertThat(stopped.status()).isIn(0, 503);
                        }
                    }));
            first.await();
            return sidecar.stop();
        }
    }

    /** Looks at the database by the next sidecar, which would find what the first left undone. */
    private void requireNothingWaits(StoredRows rows, ConcurrentLinkedQueue<Turn> replied) {
        try (EmbeddedDatabase _ = EmbeddedDatabase.start(data.resolve("postgres"))) {
            assertThat(rows.number("select count(*) from turn_request where finished_at is null"))
                    .isZero();
            assertThat(rows.number("select count(*) from turn")).isGreaterThanOrEqualTo(replied.size());
        }
    }

    private static void requireRefused(SidecarProcess.Ended ended, String message) {
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains(message).doesNotContain("\tat ");
    }
}
