package dev.attendant.sidecar.adapter.openai;

import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatModelContract;
import dev.attendant.simulator.ProviderSimulator;
import java.net.URI;
import java.util.Optional;

/** A local server: no key, and another path. */
class CompatibleModelTest extends ChatModelContract {

    @Override
    protected ChatModel model(ProviderSimulator simulator) {
        return local(simulator.uri().resolve("/serving/llm/v1"));
    }

    @Override
    protected ChatModel unreachable() {
        return local(URI.create("http://127.0.0.1:1/v1"));
    }

    private static ChatModel local(URI baseUrl) {
        return OpenAiConnection.compatible("ollama", baseUrl, Optional.empty()).model("llama-simulated");
    }
}
