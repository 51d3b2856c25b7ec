package dev.attendant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone with all it holds when closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** Makes one below {@code parent}, to have the same disk rather than one in memory. */
    public static TemporaryFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new TemporaryFolder(Files.createTempDirectory(parent, "data-"));
    }

    @Override
    public void close() throws IOException {
        for (Path file : content()) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
