package dev.attendant.sidecar.adapter.openai;

import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatModelContract;
import dev.attendant.simulator.ProviderSimulator;
import java.net.URI;

class OpenAiModelTest extends ChatModelContract {

    @Override
    protected ChatModel model(ProviderSimulator simulator) {
        return OpenAiConnection.official("openai", simulator.openAiUri(), KEY).model("gpt-simulated");
    }

    @Override
    protected ChatModel unreachable() {
        return OpenAiConnection.official("openai", URI.create("http://127.0.0.1:1/v1"), KEY)
                .model("gpt-simulated");
    }
}
