package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.Span;
import java.util.List;

/**
 * One paragraph, list item, table row or code block of a document.
 *
 * @param span its place in the document's text
 * @param headings the headings above it, outermost first
 */
public record Block(Kind kind, Span span, List<String> headings) {

    /** What a block is in its document. */
    public enum Kind {
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        CODE
    }

    public Block {
        headings = List.copyOf(headings);
    }
}
