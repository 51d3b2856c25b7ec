package dev.attendant.sidecar.adapter.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.wire.ProviderConnection;
import dev.attendant.sidecar.chat.wire.WiredModel;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A provider that speaks OpenAI's protocol, and the models it has. The library logs nothing, whatever the environment
 * says, as it would log what customers write.
 */
public final class OpenAiConnection implements ProviderConnection {

    private static final int IDLE_CONNECTIONS = 64;
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(4);

    /** The library wants a key where the server wants none. */
    private static final String NO_KEY = "none";

    private final String provider;
    private final Dialect dialect;
    private final OpenAIClient client;

    private OpenAiConnection(String provider, URI baseUrl, Optional<String> key, Dialect dialect) {
        this.provider = provider;
        this.dialect = dialect;
        this.client = OpenAIOkHttpClient.builder()
                .baseUrl(baseUrl.toString())
                .apiKey(key.orElse(NO_KEY))
                .maxRetries(0)
                .logLevel(LogLevel.OFF)
                .maxIdleConnections(IDLE_CONNECTIONS)
                .keepAliveDuration(KEEP_ALIVE)
                .build();
    }

    /** @param baseUrl with the version, such as {@code https://api.openai.com/v1} */
    public static OpenAiConnection official(String provider, URI baseUrl, String key) {
        return new OpenAiConnection(provider, baseUrl, Optional.of(key), Dialect.OFFICIAL);
    }

    /**
     * A server that follows OpenAI, such as Ollama, vLLM and llama.cpp.
     *
     * @param baseUrl with the version where it has one, such as {@code http://127.0.0.1:11434/v1}
     */
    public static OpenAiConnection compatible(String provider, URI baseUrl, Optional<String> key) {
        return new OpenAiConnection(provider, baseUrl, key, Dialect.COMPATIBLE);
    }

    @Override
    public ChatModel model(String name) {
        ModelName full = new ModelName(provider, name);
        return new WiredModel(full, new OpenAiWire(full, client, dialect));
    }

    @Override
    public void close() {
        client.close();
    }
}
