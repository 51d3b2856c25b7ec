package dev.attendant.sidecar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A sidecar with an empty knowledge base in a temporary folder, which goes with it. */
final class PrivateSidecar implements AutoCloseable {

    private final Path data;
    private final Connection.Session session;

    private PrivateSidecar(Path data, Connection.Session session) {
        this.data = data;
        this.session = session;
    }

    static PrivateSidecar start(SidecarStarter sidecars) throws IOException {
        Path data = Files.createTempDirectory("attendant-private");
        try {
            return new PrivateSidecar(data, Connection.alone(sidecars, data));
        } catch (RuntimeException failure) {
            delete(data);
            throw failure;
        }
    }

    SidecarClient client() {
        return session.client();
    }

    /** Sends messages in a conversation of their own, and gives the outcome of the last. */
    SidecarReplies.Turn ask(List<String> messages) {
        String conversation = client().startConversation("api", "en").conversationId();
        return messages.stream()
                .map(message ->
                        client().sendTurn(conversation, UUID.randomUUID().toString(), message))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public void close() {
        session.close();
        try {
            delete(data);
        } catch (IOException failure) {
            throw new UncheckedIOException("the temporary folder " + data + " cannot be deleted", failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
