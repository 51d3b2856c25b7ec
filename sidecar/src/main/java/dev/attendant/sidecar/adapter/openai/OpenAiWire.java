package dev.attendant.sidecar.adapter.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletionChunk;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.wire.Assembly;
import dev.attendant.sidecar.chat.wire.Fault;
import dev.attendant.sidecar.chat.wire.ProviderConnection;
import dev.attendant.sidecar.chat.wire.ProviderReply;
import dev.attendant.sidecar.chat.wire.Wire;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A model asked by chat completions. */
final class OpenAiWire implements Wire {

    private static final String EVENTS = """
            data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,\
            "delta":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}],\
            "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}

            data: [DONE]

            """;

    private final ModelName name;
    private final OpenAIClient client;
    private final Dialect dialect;

    OpenAiWire(ModelName name, OpenAIClient client, Dialect dialect) {
        this.name = name;
        this.client = client;
        this.dialect = dialect;
    }

    @Override
    public void stream(ChatRequest request, Assembly answer) {
        var parameters = OpenAiRequest.of(request, name.model(), dialect);
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(parameters, within(request.timeout()))) {
            OpenAiStream events = new OpenAiStream(answer);
            stream.stream().forEach(events::take);
        }
    }

    @Override
    public Fault fault(RuntimeException failure) {
        return switch (failure) {
            case OpenAIServiceException told -> new Fault.Told(reply(told));
            case OpenAIIoException _ -> new Fault.Broken();
            case OpenAIException _ -> new Fault.Unreadable();
            default -> new Fault.Foreign();
        };
    }

    @Override
    public String rehearsal() {
        return EVENTS;
    }

    @Override
    public ProviderConnection at(URI baseUrl) {
        return OpenAiConnection.compatible(name.provider(), baseUrl, Optional.empty());
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

    private static ProviderReply reply(OpenAIServiceException failure) {
        return new ProviderReply(
                failure.statusCode(),
                failure.code().or(failure::type),
                failure.body().toString(),
                failure.headers().values("retry-after").stream().findFirst());
    }
}
