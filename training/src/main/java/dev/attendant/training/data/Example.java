package dev.attendant.training.data;

import java.util.List;
import java.util.Optional;

/**
 * A text, or a question with a stretch of a passage, and what it stands for.
 *
 * @param beside what is read together with the text
 * @param labels one or more places in the task's list of labels; each counts alike
 */
public record Example(String text, Optional<Stretch> beside, List<Integer> labels) {

    public Example {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("an example needs a label: " + text);
        }
    }

    /** A text by itself. */
    public Example(String text, List<Integer> labels) {
        this(text, Optional.empty(), labels);
    }

    /** A text of which only the states are wanted. */
    public static Example of(String text) {
        return new Example(text, List.of(0));
    }

    /** A stretch without a question. */
    public static Example of(Stretch stretch) {
        return new Example("", Optional.of(stretch), List.of(0));
    }

    /** In characters. */
    int length() {
        return text.length() + beside.map(stretch -> stretch.text().length()).orElse(0);
    }
}
