package dev.attendant.sidecar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders of tests. */
public final class Folders {

    /** The sample help centre, as tests of this module see it. */
    public static final Path HELP_CENTRE = Path.of("..", "samples", "helpcenter");

    private static final Path BINARIES = Path.of("target", "test-database-binaries");

    private Folders() {}

    /** A new data folder; the database's program files in it are unpacked once for all. */
    public static Path data() {
        try {
            Path data = Files.createTempDirectory("attendant-test-");
            Path database = Files.createDirectory(data.resolve("postgres"));
            Files.createSymbolicLink(
                    database.resolve("binaries"),
                    Files.createDirectories(BINARIES).toAbsolutePath());
            return data;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
