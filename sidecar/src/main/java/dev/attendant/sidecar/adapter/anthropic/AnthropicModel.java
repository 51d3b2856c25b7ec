package dev.attendant.sidecar.adapter.anthropic;

import com.anthropic.client.AnthropicClient;
import com.anthropic.core.RequestOptions;
import com.anthropic.core.Timeout;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.AnthropicException;
import com.anthropic.errors.AnthropicIoException;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.models.ErrorType;
import com.anthropic.models.messages.RawMessageStreamEvent;
import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.wire.Assembly;
import dev.attendant.sidecar.chat.wire.ProviderReply;
import dev.attendant.sidecar.chat.wire.Rehearsal;
import java.net.URI;
import java.time.Duration;

/** A model asked by messages, always as a stream. */
final class AnthropicModel implements ChatModel {

    private static final String EVENTS = """
            event: message_start
            data: {"type":"message_start","message":{"id":"1","type":"message","role":"assistant","model":"m",\
            "content":[],"usage":{"input_tokens":1,"output_tokens":1}}}

            event: content_block_start
            data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Hello"}}

            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":1}}

            event: message_stop
            data: {"type":"message_stop"}

            """;

    private final ModelName name;
    private final AnthropicClient client;

    AnthropicModel(ModelName name, AnthropicClient client) {
        this.name = name;
        this.client = client;
    }

    @Override
    public ModelName name() {
        return name;
    }

    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        Assembly assembly = new Assembly(name, listener);
        var parameters = AnthropicRequest.of(request, name.model());
        try (StreamResponse<RawMessageStreamEvent> stream =
                client.messages().createStreaming(parameters, within(request.timeout()))) {
            AnthropicStream events = new AnthropicStream(assembly);
            stream.stream().forEach(events::take);
            return assembly.end();
        } catch (AnthropicServiceException failure) {
            return assembly.fail(reply(failure));
        } catch (AnthropicIoException failure) {
            return assembly.broken(failure);
        } catch (AnthropicException failure) {
            return assembly.malformed(failure);
        }
    }

    @Override
    public void warm() {
        Rehearsal.play(EVENTS, this::rehearse);
    }

    private void rehearse(URI stage) {
        try (AnthropicConnection connection = new AnthropicConnection(name.provider(), stage, "none")) {
            ChatRequest request = ChatRequest.of("", "Hello", 1, Duration.ofSeconds(10));
            if (connection.model(name.model()).complete(request, ChatListener.NONE) instanceof ChatFailure failure) {
                throw new IllegalStateException("The rehearsal failed: " + failure.line());
            }
        }
    }

    /** The library's times for parts of a call are cut to the time for all of it. */
    private static RequestOptions within(Duration time) {
        Timeout timeout = Timeout.builder()
                .connect(time)
                .read(time)
                .write(time)
                .request(time)
                .build();
        return RequestOptions.builder().timeout(timeout).build();
    }

    private static ProviderReply reply(AnthropicServiceException failure) {
        return new ProviderReply(
                failure.statusCode(),
                failure.type().map(ErrorType::asString),
                failure.body().toString(),
                failure.headers().values("retry-after").stream().findFirst());
    }
}
