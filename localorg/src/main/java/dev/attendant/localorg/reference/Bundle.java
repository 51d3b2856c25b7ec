package dev.attendant.localorg.reference;

import dev.attendant.localorg.problem.Position;
import dev.attendant.localorg.source.Component;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of one Lightning web component. */
record Bundle(Component component, Path folder) {

    private static final Pattern API = Pattern.compile("@api\\s+(?:async\\s+)?(?:get\\s+|set\\s+)?([A-Za-z_$][\\w$]*)");

    List<Path> files(String extension) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + folder, failure);
        }
    }

    /** The properties and methods that others may use. */
    Set<String> api() {
        Set<String> names = new HashSet<>();
        for (Path file : files(".js")) {
            Matcher matcher = API.matcher(text(file));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        }
    }

    static Position position(Path file, String text, int offset) {
        int line = (int) text.substring(0, offset)
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
        return new Position(file, line, offset - text.lastIndexOf('\n', Math.max(0, offset - 1)));
    }
}
