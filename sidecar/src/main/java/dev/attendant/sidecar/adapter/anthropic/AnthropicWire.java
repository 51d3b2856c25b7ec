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
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.wire.Assembly;
import dev.attendant.sidecar.chat.wire.Fault;
import dev.attendant.sidecar.chat.wire.ProviderConnection;
import dev.attendant.sidecar.chat.wire.ProviderReply;
import dev.attendant.sidecar.chat.wire.Wire;
import java.net.URI;
import java.time.Duration;

/** A model asked by messages. */
final class AnthropicWire implements Wire {

    private static final String NO_KEY = "none";

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

    AnthropicWire(ModelName name, AnthropicClient client) {
        this.name = name;
        this.client = client;
    }

    @Override
    public void stream(ChatRequest request, Assembly answer) {
        var parameters = AnthropicRequest.of(request, name.model());
        try (StreamResponse<RawMessageStreamEvent> stream =
                client.messages().createStreaming(parameters, within(request.timeout()))) {
            AnthropicStream events = new AnthropicStream(answer);
            stream.stream().forEach(events::take);
        }
    }

    @Override
    public Fault fault(RuntimeException failure) {
        return switch (failure) {
            case AnthropicServiceException told -> new Fault.Told(reply(told));
            case AnthropicIoException _ -> new Fault.Broken();
            case AnthropicException _ -> new Fault.Unreadable();
            default -> new Fault.Foreign();
        };
    }

    @Override
    public String rehearsal() {
        return EVENTS;
    }

    @Override
    public ProviderConnection at(URI baseUrl) {
        return new AnthropicConnection(name.provider(), baseUrl, NO_KEY);
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
