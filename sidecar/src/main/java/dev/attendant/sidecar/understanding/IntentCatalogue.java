package dev.attendant.sidecar.understanding;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** The intents that can be told apart; no two have the same name. */
public record IntentCatalogue(List<Intent> intents) {

    private static final JsonMapper JSON = new JsonMapper();

    public IntentCatalogue {
        intents = List.copyOf(intents);
        if (intents.stream().map(Intent::name).distinct().count() < intents.size()) {
            throw new IllegalArgumentException("two intents have the same name");
        }
    }

    /**
     * Reads a catalogue from the class path: a JSON array with an object for each {@link Intent}.
     *
     * @throws IllegalStateException where the resource is missing or damaged
     */
    public static IntentCatalogue resource(String name) {
        try (InputStream stream = IntentCatalogue.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new IntentCatalogue(List.of(JSON.readValue(stream, Intent[].class)));
        } catch (IOException failure) {
            throw new IllegalStateException(name + " cannot be read", failure);
        }
    }

    /** The intent of this name, where there is one. */
    public Optional<Intent> find(String name) {
        return intents.stream().filter(intent -> intent.name().equals(name)).findFirst();
    }
}
