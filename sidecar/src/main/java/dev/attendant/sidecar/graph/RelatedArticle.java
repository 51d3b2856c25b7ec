package dev.attendant.sidecar.graph;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.Map;

/**
 * An article as relations see it.
 *
 * @param collection which set it belongs to
 * @param location where it came from, such as a relative path
 * @param attributes what it says of itself, names in lower case
 */
public record RelatedArticle(
        DocumentId id, String title, String collection, String location, Map<String, String> attributes) {

    public RelatedArticle {
        attributes = Map.copyOf(attributes);
    }

    /** What its authors call it: its attribute {@code id}; empty where it has none. */
    String key() {
        return attributes.getOrDefault("id", "").strip();
    }
}
