package dev.attendant.sidecar.prompt;

/**
 * A text that an answer may rest on.
 *
 * @param title the document's title and the headings above the text
 */
public record Source(String title, String text) {}
