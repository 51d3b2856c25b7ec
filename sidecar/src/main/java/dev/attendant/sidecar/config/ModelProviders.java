package dev.attendant.sidecar.config;

import java.util.Optional;

/**
 * The providers of language models that are set up here.
 *
 * @param openai models are named {@code openai/…}
 * @param anthropic models are named {@code anthropic/…}
 * @param local any server that follows OpenAI's protocol, such as Ollama; models are named {@code local/…}
 */
public record ModelProviders(
        Optional<ProviderSettings> openai, Optional<ProviderSettings> anthropic, Optional<ProviderSettings> local) {

    public static final ModelProviders NONE = new ModelProviders(Optional.empty(), Optional.empty(), Optional.empty());
}
