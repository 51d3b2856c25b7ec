package dev.attendant.sidecar.retrieval;

import java.util.List;

/**
 * A stretch of a document about one thing, about a hundred tokens long: what retrieval finds.
 *
 * @param document the document it comes from
 * @param version hash of the document version whose text the offsets count in
 * @param ordinal its place among the document's passages, from 0
 * @param title the document's title
 * @param headings the headings above it, outermost first, without the title
 * @param text the passage's own text
 * @param offset where {@code text} begins in the version's text
 * @param sentences the sentences, list items and table rows of {@code text}, as spans of {@code text}
 */
public record Passage(
        DocumentId document,
        String version,
        int ordinal,
        String title,
        List<String> headings,
        String text,
        int offset,
        List<Span> sentences) {

    public Passage {
        headings = List.copyOf(headings);
        sentences = List.copyOf(sentences);
    }

    /** The title, the headings and the text: what is encoded and indexed. */
    public String titled() {
        String path = headings.isEmpty() ? title : title + " > " + String.join(" > ", headings);
        return path + "\n" + text;
    }

    /** A sentence's place in the version's text. */
    public Span inDocument(Span sentence) {
        return new Span(offset + sentence.start(), offset + sentence.end());
    }
}
