package dev.attendant.sidecar.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tool is called with.
 *
 * @param json an object without needless white space, its names sorted: the same arguments are the same text
 * @param values by name: strings, numbers, booleans, lists, maps, or null
 */
public record Arguments(String json, Map<String, @Nullable Object> values) {

    public Arguments {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A string by its name; empty where there is none. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A whole number by its name; empty where there is none. */
    public Optional<Integer> whole(String name) {
        return values.get(name) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }
}
