package dev.attendant.localorg.listing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads a list that lies beside a class, one entry a line; a {@code #} begins a comment. */
public final class Listing {

    private Listing() {}

    public static List<String> lines(Class<?> beside, String file) {
        try (InputStream lines = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Set<String> names(Class<?> beside, String file) {
        return Set.copyOf(lines(beside, file));
    }
}
