package dev.attendant.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Gathers a task from files of {@code text<TAB>label} lines; labels are sorted by name. */
final class LabelledLines {

    private record Line(String text, String label) {}

    private final String name;
    private final List<Line> lines = new ArrayList<>();

    LabelledLines(String name) {
        this.name = name;
    }

    /** @throws IllegalArgumentException where a line has no label */
    LabelledLines add(Path file) throws IOException {
        List<String> rows = Files.readAllLines(file);
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                lines.add(line(rows.get(i), file, i + 1));
            }
        }
        return this;
    }

    Task task(double passes) {
        List<String> labels =
                List.copyOf(new TreeSet<>(lines.stream().map(Line::label).toList()));
        List<Example> examples = lines.stream()
                .map(line -> new Example(line.text(), List.of(labels.indexOf(line.label()))))
                .toList();
        return new Task(name, labels, examples, passes);
    }

    private static Line line(String row, Path file, int number) {
        String[] columns = row.split("\t", -1);
        if (columns.length < 2 || columns[1].isBlank()) {
            throw new IllegalArgumentException("%s, line %d: no label after a tab".formatted(file, number));
        }
        return new Line(columns[0], columns[1].strip());
    }
}
