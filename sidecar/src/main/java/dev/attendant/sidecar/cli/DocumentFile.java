package dev.attendant.sidecar.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document to be put into the knowledge.
 *
 * @param format {@code markdown}, {@code html} or {@code text}
 * @param title the title, or null to take it from the content
 * @param collection the set it belongs to, or null for the default one
 * @param location where it comes from, or null for its id
 */
public record DocumentFile(
        String format,
        @Nullable String title,
        String content,
        @Nullable String collection,
        @Nullable String location,
        List<Attribute> attributes) {

    public DocumentFile {
        attributes = List.copyOf(attributes);
    }

    /** Something a document says of itself. */
    public record Attribute(String name, String value) {}
}
