package dev.attendant.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Deals out the examples of all tasks by chance; texts of like length share a batch, so that padding is small. */
public final class BatchPlan {

    /** Batches among which texts are sorted by length: more would put the same texts together in each pass. */
    private static final int SORTED_TOGETHER = 16;

    private final int size;
    private final Random random;

    /**
     * @param size examples in a batch
     * @param seed the same seed deals the same batches
     */
    public BatchPlan(int size, long seed) {
        this.size = size;
        this.random = new Random(seed);
    }

    /** All batches of all passes, in the order in which they are to be learned. */
    public List<Batch> of(List<Task> tasks) {
        List<Batch> batches = new ArrayList<>();
        for (Task task : tasks) {
            for (double left = task.passes(); left > 0; left--) {
                batches.addAll(pass(task, Math.min(1, left)));
            }
        }
        Collections.shuffle(batches, random);
        return batches;
    }

    private List<Batch> pass(Task task, double share) {
        List<Example> shuffled = new ArrayList<>(task.examples());
        Collections.shuffle(shuffled, random);
        List<Example> dealt = shuffled.subList(0, (int) Math.ceil(share * shuffled.size()));
        return parts(dealt, size * SORTED_TOGETHER).stream()
                .flatMap(part -> parts(byLength(part), size).stream())
                .map(examples -> new Batch(task, examples))
                .toList();
    }

    private static List<Example> byLength(List<Example> examples) {
        return examples.stream()
                .sorted(Comparator.comparingInt(Example::length))
                .toList();
    }

    private static List<List<Example>> parts(List<Example> examples, int length) {
        List<List<Example>> parts = new ArrayList<>();
        for (int from = 0; from < examples.size(); from += length) {
            parts.add(examples.subList(from, Math.min(from + length, examples.size())));
        }
        return parts;
    }
}
