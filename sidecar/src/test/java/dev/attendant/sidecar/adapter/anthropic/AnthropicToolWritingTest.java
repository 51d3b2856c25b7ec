package dev.attendant.sidecar.adapter.anthropic;

import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.writing.ToolWritingContract;
import dev.attendant.simulator.ProviderSimulator;

class AnthropicToolWritingTest extends ToolWritingContract {

    @Override
    protected ChatModel model(ProviderSimulator simulator) {
        return new AnthropicConnection("anthropic", simulator.uri(), "sk-none").model("claude-simulated");
    }
}
