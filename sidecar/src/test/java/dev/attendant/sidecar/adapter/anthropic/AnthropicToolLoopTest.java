package dev.attendant.sidecar.adapter.anthropic;

import dev.attendant.sidecar.action.ToolLoopContract;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.simulator.ProviderSimulator;

class AnthropicToolLoopTest extends ToolLoopContract {

    @Override
    protected ChatModel model(ProviderSimulator simulator) {
        return new AnthropicConnection("anthropic", simulator.uri(), "sk-none").model("claude-simulated");
    }
}
