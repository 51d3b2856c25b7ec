package dev.attendant.localorg.source;

import dev.attendant.localorg.listing.Listing;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The metadata types that a package of ours may hold; kept in {@code metadata-kinds.txt}. */
public final class MetadataKinds {

    private static final List<MetadataKind> ALL = Listing.lines(MetadataKinds.class, "metadata-kinds.txt").stream()
            .map(MetadataKinds::kind)
            .toList();

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

    private static MetadataKind kind(String line) {
        List<String> columns = List.of(line.strip().split("\\s+", -1));
        MetadataKind.Shape shape = MetadataKind.Shape.valueOf(columns.get(3).toUpperCase(Locale.ROOT));
        return new MetadataKind(columns.get(0), columns.get(1), columns.get(2), shape);
    }
}
