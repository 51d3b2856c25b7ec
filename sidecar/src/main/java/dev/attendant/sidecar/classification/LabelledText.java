package dev.attendant.sidecar.classification;

/** A text and what it is an example of. */
public record LabelledText(String text, String label) {

    public LabelledText {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an example of " + label + " has no text");
        }
        if (label.isBlank()) {
            throw new IllegalArgumentException("there is no label for: " + text);
        }
    }
}
