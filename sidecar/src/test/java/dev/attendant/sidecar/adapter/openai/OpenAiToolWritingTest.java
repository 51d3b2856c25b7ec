package dev.attendant.sidecar.adapter.openai;

import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.writing.ToolWritingContract;
import dev.attendant.simulator.ProviderSimulator;

class OpenAiToolWritingTest extends ToolWritingContract {

    @Override
    protected ChatModel model(ProviderSimulator simulator) {
        return OpenAiConnection.official("openai", simulator.openAiUri(), "sk-none")
                .model("gpt-simulated");
    }
}
