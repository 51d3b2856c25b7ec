package dev.attendant.localorg.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The metadata types that a package of ours may hold; kept in {@code metadata-kinds.txt}. */
public final class MetadataKinds {

    private static final List<MetadataKind> ALL = load();

    private MetadataKinds() {}

    public static Optional<MetadataKind> ofType(String type) {
        return ALL.stream().filter(kind -> kind.type().equals(type)).findFirst();
    }

    /** The kind with the longest suffix that ends this name of a {@code -meta.xml} file. */
    static Optional<MetadataKind> ofMetaFile(String fileName) {
        return ALL.stream()
                .filter(kind -> fileName.endsWith(kind.metaSuffix()))
                .max(Comparator.comparingInt(kind -> kind.suffix().length()));
    }

    /** The kind whose content this is, such as a class for {@code .cls}. */
    static Optional<MetadataKind> ofContentFile(String fileName) {
        return ALL.stream()
                .filter(kind -> kind.shape() == MetadataKind.Shape.CONTENT)
                .filter(kind -> fileName.endsWith("." + kind.suffix()))
                .findFirst();
    }

    static Optional<MetadataKind> ofBundleFolder(String folder) {
        return ALL.stream()
                .filter(kind -> kind.shape() == MetadataKind.Shape.BUNDLE)
                .filter(kind -> kind.folder().equals(folder))
                .findFirst();
    }

    private static List<MetadataKind> load() {
        try (InputStream lines =
                Objects.requireNonNull(MetadataKinds.class.getResourceAsStream("metadata-kinds.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(MetadataKinds::kind)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static MetadataKind kind(String line) {
        List<String> columns = List.of(line.strip().split("\\s+", -1));
        MetadataKind.Shape shape = MetadataKind.Shape.valueOf(columns.get(3).toUpperCase(Locale.ROOT));
        return new MetadataKind(columns.get(0), columns.get(1), columns.get(2), shape);
    }
}
