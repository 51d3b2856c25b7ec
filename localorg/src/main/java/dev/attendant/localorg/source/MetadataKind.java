package dev.attendant.localorg.source;

/**
 * A metadata type, and how it lies on disk.
 *
 * @param type as package.xml names it, such as {@code CustomField}
 * @param folder the folder that its files belong in
 * @param suffix of the file name before {@code -meta.xml}
 * @param shape what a component consists of
 */
public record MetadataKind(String type, String folder, String suffix, Shape shape) {

    /** What a component consists of. */
    public enum Shape {
        /** One XML file. */
        PLAIN,
        /** A content file, such as a class, with a {@code -meta.xml} beside it. */
        CONTENT,
        /** A folder with several files, among them one {@code -meta.xml}. */
        BUNDLE,
        /** A file below the folder of the object that it belongs to. */
        CHILD,
        /** One XML file in a folder of its own kind, such as a report. */
        FOLDERED
    }

    String metaSuffix() {
        return "." + suffix + "-meta.xml";
    }
}
