package dev.attendant.localorg.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Elements and enum values that are newer than the published metadata API; kept in {@code newer-metadata.txt}. */
final class NewerMetadata {

    private static final Set<String> NAMES = load();

    private NewerMetadata() {}

    static boolean hasType(String type) {
        return NAMES.contains(type);
    }

    static boolean hasElement(String type, String element) {
        return NAMES.contains(type + "." + element);
    }

    static boolean hasValue(String enumType, String value) {
        return NAMES.contains(enumType + "=" + value);
    }

    private static Set<String> load() {
        try (InputStream lines =
                Objects.requireNonNull(NewerMetadata.class.getResourceAsStream("newer-metadata.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
