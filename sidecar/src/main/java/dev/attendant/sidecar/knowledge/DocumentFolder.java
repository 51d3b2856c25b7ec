package dev.attendant.sidecar.knowledge;

import dev.attendant.sidecar.retrieval.DocumentId;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Documents in files: one file, or all readable files below a folder. */
public final class DocumentFolder {

    private static final Map<String, DocumentFormat> FORMATS = Map.of(
            "md", DocumentFormat.MARKDOWN,
            "markdown", DocumentFormat.MARKDOWN,
            "html", DocumentFormat.HTML,
            "htm", DocumentFormat.HTML,
            "txt", DocumentFormat.TEXT,
            "docx", DocumentFormat.DOCX,
            "pdf", DocumentFormat.PDF);

    /** Files that hold many documents. */
    private static final Set<String> TABLES = Set.of("csv", "tsv", "json");

    /** What an editor leaves beside a file that is open. */
    private static final String LOCK = "~$";

    private final Path root;

    public DocumentFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The files of a known format, in the order of their paths; README files are about the folder and left out. */
    public List<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> format(file).isPresent() || TABLES.contains(extension(file)))
                    .filter(file ->
                            file.equals(root) || !isAside(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isAside(String name) {
        return name.startsWith("README") || name.startsWith(LOCK);
    }

    /** How a file's one document is written; empty where the file holds many documents or none. */
    public Optional<DocumentFormat> format(Path file) {
        return Optional.ofNullable(FORMATS.get(extension(file)));
    }

    /** A file's path below the folder, with {@code /} between names. */
    public String location(Path file) {
        Path below = file.equals(root) ? file.getFileName() : root.relativize(file);
        return below.toString().replace('\\', '/');
    }

    /**
     * Reads one file of UTF-8 text, as our own articles are.
     *
     * @throws IOException where it cannot be read; the message says what is wrong
     */
    public DocumentSource read(Path file, String collection) throws IOException {
        String location = location(file);
        try {
            return new DocumentSource(
                    idOf(collection + "/" + location),
                    FORMATS.getOrDefault(extension(file), DocumentFormat.TEXT),
                    "",
                    Files.readString(file),
                    collection,
                    location,
                    Map.of());
        } catch (MalformedInputException notUtf8) {
            throw new IOException(location + " is not UTF-8 text", notUtf8);
        }
    }

    /**
     * The id of the document at a path: {@code ~} for {@code /}. Where the path holds what an id cannot, the id shows
     * {@code -} for it and ends in a hash, so that two paths never share an id.
     */
    public static DocumentId idOf(String location) {
        String plain = location.replace('/', '~').replaceAll("[^A-Za-z0-9._~-]", "-");
        boolean kept =
                plain.length() <= 200 && plain.replace('~', '/').equals(location) && plain.matches("[A-Za-z0-9].*");
        if (kept) {
            return new DocumentId(plain);
        }
        String readable = "d" + plain.substring(0, Math.min(plain.length(), 180));
        return new DocumentId(readable + "-" + Hash.of(location).substring(0, 10));
    }

    /** What follows a file name's last dot, in lower case. */
    public static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
