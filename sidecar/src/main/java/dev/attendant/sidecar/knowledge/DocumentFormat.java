package dev.attendant.sidecar.knowledge;

/** How a document's content is written. */
public enum DocumentFormat {
    MARKDOWN,
    HTML,
    TEXT,
    DOCX,
    PDF;

    /** Whether content of this format is bytes and no text. */
    public boolean isBinary() {
        return this == DOCX || this == PDF;
    }
}
