package dev.attendant.sidecar.cli.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document to be put into the knowledge.
 *
 * @param format {@code markdown}, {@code html} or {@code text}
 * @param title the title, or null to take it from the content
 * @param collection the set it belongs to, or null for the default one
 * @param location where it comes from, or null for its id
 * @param boilerplate blocks to leave out of its passages, word for word
 */
public record DocumentFile(
        String format,
        @Nullable String title,
        String content,
        @Nullable String collection,
        @Nullable String location,
        List<Attribute> attributes,
        List<String> boilerplate) {

    public DocumentFile {
        attributes = List.copyOf(attributes);
        boilerplate = List.copyOf(boilerplate);
    }

    /** A document without boilerplate. */
    public DocumentFile(
            String format,
            @Nullable String title,
            String content,
            @Nullable String collection,
            @Nullable String location,
            List<Attribute> attributes) {
        this(format, title, content, collection, location, attributes, List.of());
    }

    /** Something a document says of itself. */
    public record Attribute(String name, String value) {}
}
