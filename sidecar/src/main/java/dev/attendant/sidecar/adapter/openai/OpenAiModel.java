package dev.attendant.sidecar.adapter.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.RequestOptions;
import com.openai.core.Timeout;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletionChunk;
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
import java.util.Optional;

/** A model asked by chat completions, always as a stream. */
final class OpenAiModel implements ChatModel {

    private static final String EVENTS = """
            data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m","choices":[{"index":0,\
            "delta":{"role":"assistant","content":"Hello"},"finish_reason":"stop"}],\
            "usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}

            data: [DONE]

            """;

    private final ModelName name;
    private final OpenAIClient client;
    private final Dialect dialect;

    OpenAiModel(ModelName name, OpenAIClient client, Dialect dialect) {
        this.name = name;
        this.client = client;
        this.dialect = dialect;
    }

    @Override
    public ModelName name() {
        return name;
    }

    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        Assembly assembly = new Assembly(name, listener);
        var parameters = OpenAiRequest.of(request, name.model(), dialect);
        try (StreamResponse<ChatCompletionChunk> stream =
                client.chat().completions().createStreaming(parameters, within(request.timeout()))) {
            OpenAiStream events = new OpenAiStream(assembly);
            stream.stream().forEach(events::take);
            return assembly.end();
        } catch (OpenAIServiceException failure) {
            return assembly.fail(reply(failure));
        } catch (OpenAIIoException failure) {
            return assembly.broken(failure);
        } catch (OpenAIException failure) {
            return assembly.malformed(failure);
        }
    }

    @Override
    public void warm() {
        Rehearsal.play(EVENTS, this::rehearse);
    }

    private void rehearse(URI stage) {
        try (OpenAiConnection connection = OpenAiConnection.compatible(name.provider(), stage, Optional.empty())) {
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

    private static ProviderReply reply(OpenAIServiceException failure) {
        return new ProviderReply(
                failure.statusCode(),
                failure.code().or(failure::type),
                failure.body().toString(),
                failure.headers().values("retry-after").stream().findFirst());
    }
}
