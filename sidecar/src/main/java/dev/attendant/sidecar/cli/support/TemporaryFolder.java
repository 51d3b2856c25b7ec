package dev.attendant.sidecar.cli.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of the command's own, which goes with everything in it. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    public static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("attendant-private"));
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the temporary folder " + path + " cannot be deleted", failure);
        }
    }
}
