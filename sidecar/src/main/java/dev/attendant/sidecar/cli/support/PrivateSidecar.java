package dev.attendant.sidecar.cli.support;

import dev.attendant.sidecar.cli.client.SidecarClient;
import dev.attendant.sidecar.cli.client.SidecarReplies;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** A sidecar with an empty knowledge base in a temporary folder, which goes with it. */
public final class PrivateSidecar implements AutoCloseable {

    private final TemporaryFolder data;
    private final Connection.Session session;

    private PrivateSidecar(TemporaryFolder data, Connection.Session session) {
        this.data = data;
        this.session = session;
    }

    public static PrivateSidecar start(SidecarStarter sidecars) throws IOException {
        TemporaryFolder data = TemporaryFolder.create();
        try {
            return new PrivateSidecar(data, Connection.alone(sidecars, data.path()));
        } catch (RuntimeException failure) {
            data.close();
            throw failure;
        }
    }

    public SidecarClient client() {
        return session.client();
    }

    /** Sends messages in a conversation of their own, and gives the outcome of the last. */
    public SidecarReplies.Turn ask(List<String> messages) {
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
        data.close();
    }
}
