package dev.attendant.sidecar.knowledge;

/** How a document's content is written. */
public enum DocumentFormat {
    MARKDOWN,
    HTML,
    TEXT
}
