package dev.attendant.sidecar.knowledge.intake;

import dev.attendant.sidecar.knowledge.Article;
import dev.attendant.sidecar.knowledge.ArticleReader;
import dev.attendant.sidecar.knowledge.Content;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.UnreadableDocumentException;
import dev.attendant.sidecar.knowledge.intake.TextDecoder.Decoded;
import dev.attendant.sidecar.retrieval.DocumentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of a folder as the documents in them; what cannot be read is told and ends nothing. */
public final class FileReader {

    /** Files of more bytes are not opened. */
    static final long LARGEST = 20L * 1024 * 1024;

    private final TextDecoder decoder;
    private final Map<String, RowReader> tables;
    private final Map<DocumentFormat, ArticleReader> binaries;

    /**
     * A reader of files.
     *
     * @param tables readers of files of many documents, by the ends of their names
     * @param binaries readers of binary formats
     */
    public FileReader(TextDecoder decoder, Map<String, RowReader> tables, Map<DocumentFormat, ArticleReader> binaries) {
        this.decoder = decoder;
        this.tables = Map.copyOf(tables);
        this.binaries = Map.copyOf(binaries);
    }

    /** The documents of one of the folder's files. */
    public FileReading read(DocumentFolder folder, Path file, String collection) {
        String location = folder.location(file);
        try {
            return read(new Place(collection, location), folder.format(file), DocumentFolder.extension(file), file);
        } catch (UnreadableDocumentException unreadable) {
            return FileReading.skipped(location, String.valueOf(unreadable.getMessage()));
        } catch (IOException failure) {
            return FileReading.skipped(location, "the file cannot be read: " + failure.getMessage());
        }
    }

    private record Place(String collection, String location) {
        DocumentSource document(DocumentFormat format, String title, Content content) {
            DocumentId id = DocumentFolder.idOf(collection + "/" + location);
            return new DocumentSource(id, format, title, content, collection, location, Map.of(), Set.of());
        }
    }

    private FileReading read(Place place, Optional<DocumentFormat> format, String extension, Path file)
            throws IOException {
        byte[] bytes = bytes(file);
        if (format.map(DocumentFormat::isBinary).orElse(false)) {
            return FileReading.of(binary(place.document(format.get(), "", new Content.Binary(bytes))));
        }
        Decoded decoded = decoder.decode(bytes);
        FileReading reading = format.isPresent()
                ? FileReading.of(place.document(format.get(), "", new Content.Text(decoded.text())))
                : new FaqFile(place.collection(), place.location())
                        .read(table(extension).rows(decoded.text()));
        return reading.decodedAs(decoded.guessed() ? Optional.of(decoded.charset()) : Optional.empty());
    }

    /** The size is asked for first, so that a huge file costs no memory. */
    private static byte[] bytes(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new UnreadableDocumentException("the file is empty (0 bytes)");
        }
        if (size > LARGEST) {
            throw new UnreadableDocumentException("the file has more than 20 MiB; split it into smaller files");
        }
        return Files.readAllBytes(file);
    }

    /** A binary file's article, written as HTML: a tenth of the bytes, and read alike everywhere. */
    private DocumentSource binary(DocumentSource source) {
        ArticleReader reader = binaries.get(source.format());
        if (reader == null) {
            throw new UnreadableDocumentException("no reader for " + source.format());
        }
        Article article = reader.read(source);
        return new DocumentSource(
                source.id(),
                DocumentFormat.HTML,
                article.title(),
                ArticleMarkup.html(article),
                source.collection(),
                source.location(),
                article.attributes());
    }

    private RowReader table(String extension) {
        RowReader reader = tables.get(extension);
        if (reader == null) {
            throw new UnreadableDocumentException("no reader for ." + extension + " files");
        }
        return reader;
    }
}
