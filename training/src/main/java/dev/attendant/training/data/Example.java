package dev.attendant.training.data;

import java.util.List;

/**
 * A text and what it stands for.
 *
 * @param labels one or more places in the task's list of labels; each counts alike
 */
public record Example(String text, List<Integer> labels) {

    public Example {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("an example needs a label: " + text);
        }
    }
}
