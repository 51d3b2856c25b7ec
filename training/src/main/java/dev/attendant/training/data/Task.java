package dev.attendant.training.data;

import java.util.List;

/**
 * One thing to learn.
 *
 * @param passes how often each example is seen; a fraction leaves some out
 */
public record Task(String name, List<String> labels, List<Example> examples, double passes) {

    public Task {
        labels = List.copyOf(labels);
        examples = List.copyOf(examples);
        if (labels.size() < 2) {
            throw new IllegalArgumentException("%s needs two labels, not %s".formatted(name, labels));
        }
    }
}
