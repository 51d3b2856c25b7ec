package dev.attendant.sidecar;

import dev.attendant.sidecar.adapter.anthropic.AnthropicConnection;
import dev.attendant.sidecar.adapter.openai.OpenAiConnection;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.config.ModelProviders;
import dev.attendant.sidecar.config.ProviderSettings;
import dev.attendant.sidecar.writing.ModelDirectory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models of the providers that are set up, each made when it is first asked for. */
final class Providers implements ModelDirectory, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final String NO_KEY = "none";

    private final Closing connections = new Closing();
    private final Map<String, Function<String, ChatModel>> providers = new HashMap<>();
    private final Map<String, ChatModel> models = new ConcurrentHashMap<>();

    Providers(ModelProviders settings) {
        settings.openai().ifPresent(openai -> {
            OpenAiConnection connection = connections.on(OpenAiConnection.official(
                    "openai", openai.url(), openai.key().orElse(NO_KEY)));
            providers.put("openai", connection::model);
        });
        settings.anthropic().ifPresent(this::anthropic);
        settings.local().ifPresent(local -> {
            OpenAiConnection connection =
                    connections.on(OpenAiConnection.compatible("local", local.url(), local.key()));
            providers.put("local", connection::model);
        });
        List<ChatModel> warming = providers.values().stream()
                .map(provider -> provider.apply("any"))
                .toList();
        Thread.ofPlatform().daemon().name("warm-models").start(() -> warming.forEach(Providers::warm));
    }

    /** Takes seconds, for which nobody should wait; until then a model is late, and the next rung answers. */
    private static void warm(ChatModel model) {
        try {
            model.warm();
        } catch (RuntimeException broken) {
            LOG.warn("{} could not be warmed; its first answer will be slow", model.name(), broken);
        }
    }

    @Override
    public Optional<ChatModel> find(String name) {
        ModelName parsed = ModelName.parse(name);
        return Optional.ofNullable(providers.get(parsed.provider()))
                .map(provider -> models.computeIfAbsent(name, any -> provider.apply(parsed.model())));
    }

    @Override
    public void close() {
        connections.close();
    }

    private void anthropic(ProviderSettings settings) {
        AnthropicConnection connection = connections.on(new AnthropicConnection(
                "anthropic", settings.url(), settings.key().orElse(NO_KEY)));
        providers.put("anthropic", connection::model);
    }
}
