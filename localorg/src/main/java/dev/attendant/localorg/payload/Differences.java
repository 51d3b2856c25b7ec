package dev.attendant.localorg.payload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells where two JSON values differ first. */
final class Differences {

    private Differences() {}

    /** In words; empty where they are the same. The order of fields does not matter. */
    static Optional<String> first(JsonNode described, JsonNode written) {
        return first("", described, written);
    }

    private static Optional<String> first(String place, JsonNode described, JsonNode written) {
        if (described.isObject() && written.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            described.fieldNames().forEachRemaining(names::add);
            written.fieldNames().forEachRemaining(names::add);
            return names.stream()
                    .flatMap(name -> first(place + "/" + name, described.path(name), written.path(name)).stream())
                    .findFirst();
        }
        if (described.isArray() && written.isArray()) {
            return IntStream.range(0, Math.max(described.size(), written.size()))
                    .boxed()
                    .flatMap(i -> first(place + "/" + i, described.path(i), written.path(i)).stream())
                    .findFirst();
        }
        return isSame(described, written)
                ? Optional.empty()
                : Optional.of("at " + (place.isEmpty() ? "its root" : place) + " it is " + shown(written) + ", there "
                        + shown(described));
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "missing" : node.toString();
    }
}
