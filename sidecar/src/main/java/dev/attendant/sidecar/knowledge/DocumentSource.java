package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.util.Map;
import java.util.Set;

/**
 * A document as its author wrote it.
 *
 * @param format how {@code content} is written
 * @param title the title, or empty to take it from the content
 * @param collection which set it belongs to; a set is what one {@code ingest} mirrors
 * @param location where it came from, such as a relative path or an address; shown beside evidence
 * @param attributes what filters may ask for: {@code locale}, {@code audience}, {@code status} and others; the case of
 *     names does not matter
 * @param boilerplate blocks, word for word, that its collection repeats and that answer nothing; they stay in the text
 *     and are in no passage
 */
public record DocumentSource(
        DocumentId id,
        DocumentFormat format,
        String title,
        Content content,
        String collection,
        String location,
        Map<String, String> attributes,
        Set<String> boilerplate) {

    public DocumentSource {
        attributes = Map.copyOf(attributes);
        boilerplate = Set.copyOf(boilerplate);
    }

    /** A document of text, without boilerplate. */
    public DocumentSource(
            DocumentId id,
            DocumentFormat format,
            String title,
            String text,
            String collection,
            String location,
            Map<String, String> attributes) {
        this(id, format, title, new Content.Text(text), collection, location, attributes, Set.of());
    }

    /** The content as text; empty where it is binary. */
    public String text() {
        return content.text();
    }

    /** The same in another document's place. */
    public DocumentSource as(DocumentId other, String itsCollection) {
        return new DocumentSource(other, format, title, content, itsCollection, location, attributes, boilerplate);
    }

    public DocumentSource withBoilerplate(Set<String> blocks) {
        return new DocumentSource(id, format, title, content, collection, location, attributes, blocks);
    }
}
