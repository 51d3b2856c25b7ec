package dev.attendant.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarException;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many messages at once in one conversation. */
class CrowdTest {

    private static final int MESSAGES = 200;

    @Test
    void shouldAnswerEachOnceInTheOrderOfAcceptance() throws Exception {
        SampleSidecar sidecar = SampleSidecar.running();
        StoredRows rows = sidecar.rows();
        try (SidecarClient client = sidecar.client();
                ExecutorService customers = Executors.newVirtualThreadPerTaskExecutor()) {
            // given
            String conversation = client.startConversation("api", "en").conversationId();

            // when
            List<Future<Turn>> sent = IntStream.range(0, MESSAGES)
                    .mapToObj(number -> customers.submit(() -> send(client, conversation, "key-" + number)))
                    .toList();
            List<String> replied = new ArrayList<>();
            for (Future<Turn> turn : sent) {
                replied.add(turn.get().turnId());
            }

            // then
            UUID id = UUID.fromString(conversation);
            List<String> accepted =
                    rows.texts("select turn_id from turn_request where conversation_id = ? order by position", id);
            List<String> events = rows.texts("""
                    select turn_id from conversation_event
                    where conversation_id = ? and turn_id is not null order by position
                    """, id);
            assertThat(replied).containsExactlyInAnyOrderElementsOf(accepted).doesNotHaveDuplicates();
            assertThat(events)
                    .isEqualTo(accepted.stream()
                            .flatMap(turn -> List.of(turn, turn).stream())
                            .toList());
            assertThat(rows.number("select count(*) from turn where conversation_id = ?", id))
                    .isEqualTo(MESSAGES);
        }
    }

    /** Sends a message again, with the same key, while the sidecar says that it is overloaded. */
    private static Turn send(SidecarClient client, String conversation, String key) {
        while (true) {
            try {
                return client.sendTurn(conversation, key, "Hello");
            } catch (SidecarException refused) {
                assertThat(refused.status()).isEqualTo(503);
            }
        }
    }
}
