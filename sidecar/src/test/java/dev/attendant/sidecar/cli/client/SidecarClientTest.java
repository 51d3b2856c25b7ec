package dev.attendant.sidecar.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.attendant.sidecar.cli.client.SidecarReplies.DocumentEntry;
import dev.attendant.sidecar.cli.client.SidecarReplies.Turn;
import dev.attendant.sidecar.http.TestSidecar;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SidecarClientTest {

    private final TestSidecar sidecar = new TestSidecar();
    private final SidecarClient client = new SidecarClient(sidecar.base(), () -> "tenant-acme");

    @AfterEach
    void stop() {
        client.close();
        sidecar.close();
    }

    @Test
    void shouldHoldAConversation() {
        // given
        String conversation = client.startConversation("web", "en").conversationId();

        // when
        Turn turn = client.sendTurn(conversation, "k-1", "How long do refunds take?");

        // then
        assertThat(turn.outcome()).isEqualTo("answered");
        assertThat(turn.evidence()).isEqualTo(client.evidence(turn.turnId())).hasSize(1);
        assertThat(client.trace(turn.turnId()).stages()).hasSize(1);
        assertThat(client.sendTurn(conversation, "k-1", "How long do refunds take?")
                        .repeated())
                .isTrue();
    }

    @Test
    void shouldKeepDocuments() {
        // given
        DocumentFile document = new DocumentFile(
                "markdown",
                null,
                "At nine.",
                "help",
                "help/hours.md",
                List.of(new DocumentFile.Attribute("audience", "customer")));

        // then
        assertThat(client.putDocument("hours", document).change()).isEqualTo("created");
        assertThat(client.search("nine", 3, "customer")).hasSize(1);
        assertThat(client.listDocuments()).extracting(DocumentEntry::collection).containsExactly("help");
        assertThat(client.deleteDocument("hours")).isTrue();
        assertThat(client.deleteDocument("hours")).isFalse();
    }

    @Test
    void shouldListAllPages() {
        // given
        DocumentFile document = new DocumentFile("text", null, "At nine.", null, null, List.of());
        IntStream.range(0, 201).forEach(number -> client.putDocument("d" + number, document));

        // then
        assertThat(client.listDocuments()).hasSize(201).doesNotHaveDuplicates();
    }

    @Test
    void shouldTellWhatTheSidecarIsMissing() {
        // given
        sidecar.loseDatabase();

        // then
        assertThat(client.ready().isUp()).isFalse();
        assertThat(client.ready().checks()).contains(new SidecarReplies.Check("database", "down"));
    }

    @Test
    void shouldTellWhatTheProblemSays() {
        assertThatThrownBy(() -> client.trace("7"))
                .isInstanceOfSatisfying(
                        SidecarException.class,
                        problem -> assertThat(problem.status()).isEqualTo(404))
                .hasMessage("Nothing is here: There is no such turn.");
    }

    @Test
    void shouldTellThatNoSidecarIsThere() throws IOException {
        // given
        int port;
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
        }

        // then
        try (SidecarClient stray = new SidecarClient(URI.create("http://127.0.0.1:" + port), () -> "")) {
            assertThatThrownBy(stray::ready)
                    .isInstanceOf(SidecarException.class)
                    .hasMessage("The sidecar at http://127.0.0.1:" + port + " cannot be reached.");
        }
    }
}
