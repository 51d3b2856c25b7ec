package dev.attendant.training.data;

import java.util.List;

/** Examples of one task that are learned from together. */
public record Batch(Task task, List<Example> examples) {

    public Batch {
        examples = List.copyOf(examples);
    }
}
