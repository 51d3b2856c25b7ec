package dev.attendant.sidecar.adapter.anthropic;

import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatModelContract;
import dev.attendant.simulator.ProviderSimulator;
import java.net.URI;

class AnthropicModelTest extends ChatModelContract {

    @Override
    protected ChatModel model(ProviderSimulator simulator) {
        return new AnthropicConnection("anthropic", simulator.uri(), KEY).model("claude-simulated");
    }

    @Override
    protected ChatModel unreachable() {
        return new AnthropicConnection("anthropic", URI.create("http://127.0.0.1:1"), KEY).model("claude-simulated");
    }
}
