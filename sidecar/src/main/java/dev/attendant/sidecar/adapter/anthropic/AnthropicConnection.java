package dev.attendant.sidecar.adapter.anthropic;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.LogLevel;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.wire.ProviderConnection;
import dev.attendant.sidecar.chat.wire.WiredModel;
import java.net.URI;
import java.time.Duration;

/**
 * A provider that speaks Anthropic's protocol, and the models it has. The library logs nothing, whatever the
 * environment says, as it would log what customers write.
 */
public final class AnthropicConnection implements ProviderConnection {

    private static final int IDLE_CONNECTIONS = 64;
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(4);

    private final String provider;
    private final AnthropicClient client;

    /** @param baseUrl without the version, such as {@code https://api.anthropic.com} */
    public AnthropicConnection(String provider, URI baseUrl, String key) {
        this.provider = provider;
        this.client = AnthropicOkHttpClient.builder()
                .baseUrl(baseUrl.toString())
                .apiKey(key)
                .maxRetries(0)
                .logLevel(LogLevel.OFF)
                .maxIdleConnections(IDLE_CONNECTIONS)
                .keepAliveDuration(KEEP_ALIVE)
                .build();
    }

    @Override
    public ChatModel model(String name) {
        ModelName full = new ModelName(provider, name);
        return new WiredModel(full, new AnthropicWire(full, client));
    }

    @Override
    public void close() {
        client.close();
    }
}
