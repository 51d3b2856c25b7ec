package dev.attendant.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads GoEmotions as its authors lay it out: {@code labels.txt}, and lines of text, tab, label numbers by commas. */
final class GoEmotions {

    private GoEmotions() {}

    static Task task(Path folder, double passes) throws IOException {
        List<String> labels = Files.readAllLines(folder.resolve("labels.txt")).stream()
                .filter(label -> !label.isBlank())
                .toList();
        try (Stream<String> lines = Files.lines(folder.resolve("train.tsv"))) {
            List<Example> examples =
                    lines.map(line -> example(line, labels.size())).toList();
            return new Task("goemotions", labels, examples, passes);
        }
    }

    private static Example example(String line, int labels) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 2 || !columns[1].matches("\\d{1,2}(,\\d{1,2}){0,27}")) {
            throw new IllegalArgumentException("no label numbers after a tab: " + line);
        }
        List<Integer> numbers =
                Arrays.stream(columns[1].split(",")).map(Integer::valueOf).toList();
        if (numbers.stream().anyMatch(number -> number >= labels)) {
            throw new IllegalArgumentException("a label number beyond labels.txt: " + line);
        }
        return new Example(columns[0], numbers);
    }
}
