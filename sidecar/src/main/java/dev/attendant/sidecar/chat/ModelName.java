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

    /**
     * Reads what {@link #toString} wrote; what comes after the first slash is the model.
     *
     * @throws IllegalArgumentException where there is no slash, or nothing on one side of it
     */
    public static ModelName parse(String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("A model is named as provider/name, but is '%s'".formatted(name));
        }
        return new ModelName(name.substring(0, slash), name.substring(slash + 1));
    }

    @Override
    public String toString() {
        return provider + "/" + model;
    }
}
