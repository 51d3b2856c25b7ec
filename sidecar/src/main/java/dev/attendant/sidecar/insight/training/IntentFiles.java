package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The files that an intent model is trained from, each with lines of text, tab, label.
 *
 * @param train examples of the intents
 * @param development further ones to calibrate and measure on
 * @param outOfScope messages of none of the intents, with any label
 * @param outOfScopeDevelopment further ones to measure on
 */
public record IntentFiles(
        Path train, Optional<Path> development, Optional<Path> outOfScope, Optional<Path> outOfScopeDevelopment) {

    /** So many texts with several labels are named; a file with more of them has a fault that these show. */
    private static final int MOST_NAMED = 10;

    /**
     * Examples of a file; none where there is no file.
     *
     * @throws IllegalArgumentException where the file is not as it must be; the message names file and line
     */
    static List<LabelledText> read(Optional<Path> file) throws IOException {
        return file.isPresent() ? LabelledFile.read(file.get()) : List.of();
    }

    /** SHA-256 of each file, by use. */
    Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (Map.Entry<String, Path> each : byUse().entrySet()) {
            hashes.put(each.getKey(), Sha256.of(Files.readAllBytes(each.getValue())));
        }
        return hashes;
    }

    private Map<String, Path> byUse() {
        Map<String, Path> files = new TreeMap<>(Map.of("train", train));
        development.ifPresent(file -> files.put("dev", file));
        outOfScope.ifPresent(file -> files.put("oos", file));
        outOfScopeDevelopment.ifPresent(file -> files.put("oosDev", file));
        return files;
    }

    /** What is odd about examples, yet can be trained on. */
    static List<String> oddities(List<LabelledText> examples) {
        List<String> oddities = new ArrayList<>();
        Map<String, Set<String>> labelsOfText = examples.stream()
                .collect(Collectors.groupingBy(
                        LabelledText::text,
                        LinkedHashMap::new,
                        Collectors.mapping(LabelledText::label, Collectors.toCollection(TreeSet::new))));
        int repeated = examples.size() - labelsOfText.size();
        if (repeated > 0) {
            oddities.add("lines that repeat the text of another: " + repeated);
        }
        labelsOfText.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .limit(MOST_NAMED)
                .forEach(each -> oddities.add(
                        "\"%s\" has several labels: %s".formatted(each.getKey(), String.join(", ", each.getValue()))));
        examples.stream()
                .collect(Collectors.groupingBy(LabelledText::label, TreeMap::new, Collectors.counting()))
                .forEach((label, count) -> {
                    if (count == 1) {
                        oddities.add("the label " + label + " has one example only");
                    }
                });
        return oddities;
    }
}
