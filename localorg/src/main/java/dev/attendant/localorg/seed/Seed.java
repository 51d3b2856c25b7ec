package dev.attendant.localorg.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One error: a change of one file, and what a check must say of it.
 *
 * <p>A seed is a text file: its first line, after {@code #}, says what is wrong; the others are {@code key: value},
 * with {@code \n} for a line break. {@code file} is what changes: {@code replace} and {@code with} change a text of it,
 * {@code append} adds to it or makes it, {@code move} puts it elsewhere, {@code delete: true} removes it.
 * {@code expect} is part of the message.
 *
 * @param check that must find it, such as {@code soql}
 */
public record Seed(String check, String name, String wrong, String file, Change change, String expect) {

    /** What happens to the file. */
    public sealed interface Change {
        record Replace(String text, String replacement) implements Change {}

        record Append(String text) implements Change {}

        record Move(String target) implements Change {}

        record Delete() implements Change {}
    }

    /** Reads a seed from {@code CHECK/NAME.seed}. */
    static Seed read(Path path) {
        List<String> lines = lines(path);
        String name = path.getFileName().toString().replaceFirst("\\.seed$", "");
        String check =
                Optional.ofNullable(path.getParent()).orElse(path).getFileName().toString();
        String wrong = lines.getFirst().replaceFirst("^#\\s*", "");
        return new Seed(
                check,
                name,
                wrong,
                required(path, lines, "file"),
                change(path, lines),
                required(path, lines, "expect"));
    }

    private static Change change(Path path, List<String> lines) {
        return value(lines, "append")
                .<Change>map(Change.Append::new)
                .or(() -> value(lines, "move").map(Change.Move::new))
                .or(() -> value(lines, "delete").map(ignored -> new Change.Delete()))
                .orElseGet(() -> new Change.Replace(
                        required(path, lines, "replace"), value(lines, "with").orElse("")));
    }

    private static String required(Path path, List<String> lines, String key) {
        return value(lines, key).orElseThrow(() -> new IllegalArgumentException(path + " has no line '" + key + ":'"));
    }

    private static Optional<String> value(List<String> lines, String key) {
        String start = key + ":";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip().replace("\\n", "\n"))
                .findFirst();
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + path, failure);
        }
    }
}
