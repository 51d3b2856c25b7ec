package dev.attendant.training;

import dev.attendant.training.tuning.Progress;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** A line each hundred steps: the mean loss of each task since the last one. */
final class ProgressLines implements Progress {

    private static final int EVERY = 100;

    private record Losses(double sum, int count) {
        Losses and(Losses other) {
            return new Losses(sum + other.sum, count + other.count);
        }
    }

    private final CommandSpec spec;
    private final Map<String, Losses> byTask = new TreeMap<>();

    ProgressLines(CommandSpec spec) {
        this.spec = spec;
    }

    @Override
    public void learned(String task, float loss, int step, int steps) {
        byTask.merge(task, new Losses(loss, 1), Losses::and);
        if (step % EVERY == 0 || step == steps) {
            spec.commandLine().getErr().println("step %d of %d, loss: %s".formatted(step, steps, losses()));
            byTask.clear();
        }
    }

    private String losses() {
        return byTask.entrySet().stream()
                .map(entry -> "%s %.3f"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().sum() / entry.getValue().count()))
                .collect(Collectors.joining(", "));
    }
}
