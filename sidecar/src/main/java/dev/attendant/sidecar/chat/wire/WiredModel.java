package dev.attendant.sidecar.chat.wire;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ModelName;
import java.net.URI;
import java.time.Duration;

/** A model behind a provider's library, always asked for a stream. */
public final class WiredModel implements ChatModel {

    private static final ChatRequest HELLO = ChatRequest.of("", "Hello", 1, Duration.ofSeconds(10));

    private final ModelName name;
    private final Wire wire;

    public WiredModel(ModelName name, Wire wire) {
        this.name = name;
        this.wire = wire;
    }

    @Override
    public ModelName name() {
        return name;
    }

    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        Assembly answer = new Assembly(name, listener);
        try {
            wire.stream(request, answer);
            return answer.end();
        } catch (RuntimeException failure) {
            return failed(answer, failure);
        }
    }

    @Override
    public void warm() {
        Rehearsal.play(wire.rehearsal(), this::rehearse);
    }

    private ChatFailure failed(Assembly answer, RuntimeException failure) {
        return switch (wire.fault(failure)) {
            case Fault.Told(ProviderReply reply) -> answer.fail(reply);
            case Fault.Broken _ -> answer.broken(failure);
            case Fault.Unreadable _ -> answer.malformed(failure);
            case Fault.Foreign _ -> throw failure;
        };
    }

    private void rehearse(URI stage) {
        try (ProviderConnection connection = wire.at(stage)) {
            if (connection.model(name.model()).complete(HELLO, ChatListener.NONE) instanceof ChatFailure failure) {
                throw new IllegalStateException("The rehearsal failed: " + failure.line());
            }
        }
    }
}
