package dev.attendant.sidecar.insight.sets;

import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.mood.EmotionTaxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads a part of GoEmotions: the text, a tab, and the numbers of its labels parted by commas. */
public final class GoEmotionsFile {

    private GoEmotionsFile() {}

    /** A text and all of its GoEmotions labels, by name. */
    public record Entry(String text, Set<String> names) {
        public Entry {
            names = Set.copyOf(names);
        }
    }

    /** @throws IllegalArgumentException where a line is something else */
    public static List<Entry> read(Path file, EmotionTaxonomy taxonomy) throws IOException {
        List<String> names = taxonomy.names();
        return LabelledFile.read(file).stream()
                .map(each -> new Entry(each.text(), named(each.label(), names)))
                .toList();
    }

    private static Set<String> named(String numbers, List<String> names) {
        Set<String> named = new TreeSet<>();
        Arrays.stream(numbers.split(","))
                .map(number -> names.get(Integer.parseInt(number.strip())))
                .forEach(named::add);
        return named;
    }
}
