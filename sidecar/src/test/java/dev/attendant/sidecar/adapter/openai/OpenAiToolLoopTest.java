package dev.attendant.sidecar.adapter.openai;

import dev.attendant.sidecar.action.ToolLoopContract;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.simulator.ProviderSimulator;

class OpenAiToolLoopTest extends ToolLoopContract {

    @Override
    protected ChatModel model(ProviderSimulator simulator) {
        return OpenAiConnection.official("openai", simulator.openAiUri(), "sk-none")
                .model("gpt-simulated");
    }
}
