package dev.attendant.sidecar.pii.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Draws from lists by a seeded chance, so that the same seed gives the same messages. */
final class Choices {

    private final Random chance;

    Choices(Random chance) {
        this.chance = chance;
    }

    <T> T of(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }

    String of(String... alternatives) {
        return alternatives[chance.nextInt(alternatives.length)];
    }

    boolean happens(double probability) {
        return chance.nextDouble() < probability;
    }

    /** A number from {@code least} to {@code most}. */
    int number(int least, int most) {
        return least + chance.nextInt(most - least + 1);
    }

    /** The pattern with each {@code #} as a digit and each {@code @} as an upper-case letter. */
    String pattern(String pattern) {
        StringBuilder filled = new StringBuilder();
        pattern.chars().forEach(sign -> filled.append(filled((char) sign)));
        return filled.toString();
    }

    private char filled(char sign) {
        return switch (sign) {
            case '#' -> (char) ('0' + number(0, 9));
            case '@' -> (char) ('A' + number(0, 25));
            default -> sign;
        };
    }

    /** The lines of a file that are no comments. */
    static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
