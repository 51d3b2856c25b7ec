package dev.attendant.localorg.apex;

import java.util.Map;
import java.util.Optional;

/**
 * An annotation of a class, method or variable.
 *
 * @param name in lower case, such as {@code invocablemethod}
 * @param values by name in lower case; text without its quotes
 */
public record ApexAnnotation(String name, Map<String, String> values) {

    public ApexAnnotation {
        values = Map.copyOf(values);
    }

    public Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
