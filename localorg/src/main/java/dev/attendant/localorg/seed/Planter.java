package dev.attendant.localorg.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies a sound package and puts an error into the copy. */
public final class Planter {

    private final Path clean;

    public Planter(Path clean) {
        this.clean = clean;
    }

    /** A whole copy of the package with the error. */
    public void plant(Seed seed, Path target) {
        copyAll(target);
        change(seed, target);
    }

    /** Nothing but the file that the error is in. */
    public void plantAlone(Seed seed, Path target) {
        Path file = clean.resolve(seed.file());
        if (Files.exists(file)) {
            copy(file, target.resolve(seed.file()));
        }
        change(seed, target);
    }

    public void copyAll(Path target) {
        try (Stream<Path> files = Files.walk(clean)) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, target.resolve(clean.relativize(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot copy " + clean, failure);
        }
    }

    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot delete " + folder, failure);
        }
    }

    private static void change(Seed seed, Path target) {
        Path file = target.resolve(seed.file());
        try {
            switch (seed.change()) {
                case Seed.Change.Replace(String text, String replacement) -> replace(file, text, replacement);
                case Seed.Change.Append(String text) -> append(file, text);
                case Seed.Change.Move(String elsewhere) -> move(file, target.resolve(elsewhere));
                case Seed.Change.Delete() -> Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot plant " + seed.name(), failure);
        }
    }

    private static void replace(Path file, String text, String replacement) throws IOException {
        String before = Files.readString(file, StandardCharsets.UTF_8);
        int at = before.indexOf(text);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not contain: " + text);
        }
        String after = before.substring(0, at) + replacement + before.substring(at + text.length());
        Files.writeString(file, after, StandardCharsets.UTF_8);
    }

    private static void append(Path file, String text) throws IOException {
        createFolderOf(file);
        String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        Files.writeString(file, before + text + "\n", StandardCharsets.UTF_8);
    }

    private static void move(Path file, Path elsewhere) throws IOException {
        createFolderOf(elsewhere);
        Files.move(file, elsewhere);
    }

    private static void copy(Path file, Path target) {
        try {
            createFolderOf(target);
            Files.copy(file, target);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot copy " + file, failure);
        }
    }

    private static void createFolderOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
    }
}
