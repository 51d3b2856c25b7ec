package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.jwt.DevelopmentKey;
import dev.attendant.sidecar.adapter.postgres.embedded.EmbeddedDatabase;
import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarException;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.tenant.Development;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a sidecar accepted is finished exactly once, however the sidecar ended. */
class CrashTest {

    private static final int CONVERSATIONS = 5;
    private static final int MESSAGES = 100;
    private static final List<String> TEXTS =
            List.of("Hello", "Is there a minimum order value?", "Thanks a lot!", "?!");

    private final Path data = Folders.data();
    private final StoredRows rows = new StoredRows(data);

    /** A message of a customer who sends it again, with the same key, until there is a reply. */
    private record Message(String conversation, String key, String text) {}

    /** Where a test broke off, the database of a killed sidecar may still run. */
    @AfterEach
    void delete() {
        if (Files.exists(data.resolve("postgres/cluster/postmaster.pid"))) {
            EmbeddedDatabase.start(data.resolve("postgres")).close();
        }
        Folders.delete(data);
    }

    @Test
    void shouldFinishEveryAcceptedTurnExactlyOnce() throws Exception {
        // given
        Map<Message, Turn> replied = new ConcurrentHashMap<>();
        List<Message> messages;
        ProcessHandle orphan;
        try (SidecarProcess sidecar = SidecarProcess.serve(data);
                SidecarClient client = client(sidecar.awaitReady())) {
            messages = messages(client);
            CountDownLatch tenth = new CountDownLatch(10);
            orphan = rows.server();
            try (ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
                messages.forEach(message -> customers.execute(() -> {
                    send(client, message, replied);
                    tenth.countDown();
                }));

                // when
                tenth.await();
                sidecar.kill();
            }
        }
        assertThat(replied).hasSizeLessThan(MESSAGES);

        // then
        ProcessHandle server;
        try (SidecarProcess sidecar = SidecarProcess.serve(data);
                SidecarClient client = client(sidecar.awaitReady())) {
            assertThat(orphan.isAlive()).isFalse();
            server = rows.server();
            Await.until(
                    "all accepted turns are finished",
                    () -> rows.number("select count(*) from turn_request where finished_at is null") == 0);
            requireEachOnce();
            replied.forEach((message, turn) -> requireSame(turn, send(client, message)));
            messages.forEach(
                    message -> assertThat(send(client, message).reply()).isNotBlank());
            requireEachOnce();
            assertThat(rows.number("select count(*) from turn_request")).isEqualTo(MESSAGES);
            assertThat(sidecar.stop().code()).isZero();
        }
        Await.until("the database has stopped", () -> !server.isAlive());
    }

    private static List<Message> messages(SidecarClient client) {
        List<String> conversations = Stream.generate(
                        () -> client.startConversation("api", "en").conversationId())
                .limit(CONVERSATIONS)
                .toList();
        return IntStream.range(0, MESSAGES)
                .mapToObj(number -> new Message(
                        conversations.get(number % CONVERSATIONS),
                        "key-" + number,
                        TEXTS.get(number / CONVERSATIONS % TEXTS.size())))
                .toList();
    }

    private static void send(SidecarClient client, Message message, Map<Message, Turn> replied) {
        try {
            replied.put(message, send(client, message));
        } catch (SidecarException gone) {
            assertThat(gone.status()).isIn(0, 503);
        }
    }

    private static Turn send(SidecarClient client, Message message) {
        return client.sendTurn(message.conversation(), message.key(), message.text());
    }

    private static void requireSame(Turn first, Turn second) {
        assertThat(second.repeated()).isTrue();
        assertThat(second.turnId()).isEqualTo(first.turnId());
        assertThat(second.outcome()).isEqualTo(first.outcome());
        assertThat(second.reply()).isEqualTo(first.reply());
        assertThat(second.evidence()).isEqualTo(first.evidence());
    }

    /** Each accepted turn has one message of the customer, one reply after it, one record, and one event to deliver. */
    private void requireEachOnce() {
        List<String> accepted = rows.texts("select turn_id from turn_request order by turn_id");
        assertThat(rows.texts("select turn_id from conversation_event where kind = 'CustomerSpoke' order by turn_id"))
                .isEqualTo(accepted);
        assertThat(rows.texts("""
                select turn_id from conversation_event
                where turn_id is not null and kind <> 'CustomerSpoke' order by turn_id
                """)).isEqualTo(accepted);
        assertThat(rows.texts("select id from turn order by id")).isEqualTo(accepted);
        assertThat(rows.number("select count(*) from outbox")).isEqualTo(accepted.size());
    }

    private SidecarClient client(URI base) {
        DevelopmentKey key = DevelopmentKey.in(data, Clock.systemUTC());
        return new SidecarClient(base, () -> key.mint(Development.ISSUER, "test", Duration.ofMinutes(5)));
    }
}
