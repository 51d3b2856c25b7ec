package dev.attendant.sidecar.chat;

import java.util.Locale;

/**
 * What a model is called in settings, prices and traces.
 *
 * @param provider who runs it, such as {@code openai}
 * @param model as the provider calls it
 */
public record ModelName(String provider, String model) {

    public ModelName {
        if (provider.isBlank() || model.isBlank()) {
            throw new IllegalArgumentException(
                    "A model needs a provider and a name: '%s/%s'".formatted(provider, model));
        }
        provider = provider.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return provider + "/" + model;
    }
}
