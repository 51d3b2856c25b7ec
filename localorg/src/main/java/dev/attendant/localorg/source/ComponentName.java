package dev.attendant.localorg.source;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Derives a component's name from the place of its file. */
final class ComponentName {

    private ComponentName() {}

    static String of(MetadataKind kind, Path file) {
        String fileName = file.getFileName().toString();
        String base = decoded(
                fileName.substring(0, fileName.length() - kind.metaSuffix().length()));
        return switch (kind.shape()) {
            case CHILD -> folder(file, kind.type().equals("CustomFieldTranslation") ? 1 : 2) + "." + base;
            case FOLDERED -> folder(file, 1) + "/" + base;
            case PLAIN, CONTENT, BUNDLE -> base;
        };
    }

    /** The name of the folder so many levels up. */
    static String folder(Path file, int levels) {
        Path absolute = file.toAbsolutePath();
        return absolute.getName(absolute.getNameCount() - 1 - levels).toString();
    }

    private static String decoded(String name) {
        return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
