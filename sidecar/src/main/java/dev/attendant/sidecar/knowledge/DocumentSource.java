package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.Map;

/**
 * A document as its author wrote it.
 *
 * @param format how {@code content} is written
 * @param title the title, or empty to take it from the content
 * @param collection which set it belongs to; a set is what one {@code ingest} mirrors
 * @param location where it came from, such as a relative path or an address; shown beside evidence
 * @param attributes what filters may ask for: {@code locale}, {@code audience}, {@code status} and others; the case of
 *     names does not matter
 */
public record DocumentSource(
        DocumentId id,
        DocumentFormat format,
        String title,
        String content,
        String collection,
        String location,
        Map<String, String> attributes) {

    public DocumentSource {
        attributes = Map.copyOf(attributes);
    }
}
