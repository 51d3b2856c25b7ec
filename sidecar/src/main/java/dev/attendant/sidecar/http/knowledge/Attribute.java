package dev.attendant.sidecar.http.knowledge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something a document says of itself; lists of these stand where maps would, which Apex cannot read. */
record Attribute(@Nullable String name, @Nullable String value) {

    static List<Attribute> sorted(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Attribute(entry.getKey(), entry.getValue()))
                .toList();
    }
}
