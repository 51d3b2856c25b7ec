package dev.attendant.localorg.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Lists kept as files beside the classes; a {@code #} begins a comment. */
final class Resource {

    private Resource() {}

    static List<String> lines(String file) {
        try (InputStream lines = Objects.requireNonNull(Resource.class.getResourceAsStream(file), file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Set<String> names(String file) {
        return Set.copyOf(lines(file));
    }
}
