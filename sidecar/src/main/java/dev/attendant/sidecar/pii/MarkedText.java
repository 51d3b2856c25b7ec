package dev.attendant.sidecar.pii;

import java.util.List;

/** A text in which personal data is marked, to learn from or to measure with. */
public record MarkedText(String text, List<Mark> marks) {

    public MarkedText {
        marks = List.copyOf(marks);
    }

    /**
     * Where data of a type stands.
     *
     * @param start the first UTF-16 code unit
     * @param end one past the last UTF-16 code unit
     */
    public record Mark(PiiType type, int start, int end) {}
}
