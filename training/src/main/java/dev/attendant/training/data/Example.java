package dev.attendant.training.data;

import java.util.List;
import java.util.Optional;

/**
 * A text, or a question with a passage, and what it stands for.
 *
 * @param passage what is read together with the text
 * @param labels one or more places in the task's list of labels; each counts alike
 */
public record Example(String text, Optional<String> passage, List<Integer> labels) {

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

    /** In characters. */
    int length() {
        return text.length() + passage.map(String::length).orElse(0);
    }
}
