package dev.attendant.localorg.payload;

import dev.attendant.localorg.problem.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of Apex, with its comments, which a syntax tree leaves out. */
final class SourceText {

    private SourceText() {}

    static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + path, failure);
        }
    }

    /** Where a character stands. */
    static Position position(Path path, String source, int offset) {
        String before = source.substring(0, offset);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return new Position(path, line, offset - before.lastIndexOf('\n'));
    }
}
