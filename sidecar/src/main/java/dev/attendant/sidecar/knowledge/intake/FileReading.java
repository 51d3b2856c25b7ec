package dev.attendant.sidecar.knowledge.intake;

import dev.attendant.sidecar.knowledge.DocumentSource;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading one file.
 *
 * @param documents the documents in it, in its order
 * @param faults what could not be read
 * @param guessedCharset the encoding it was taken to have, where the file did not say so
 */
public record FileReading(List<DocumentSource> documents, List<Fault> faults, Optional<String> guessedCharset) {

    public FileReading {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
    }

    static FileReading of(DocumentSource document) {
        return new FileReading(List.of(document), List.of(), Optional.empty());
    }

    static FileReading skipped(String location, String reason) {
        return new FileReading(List.of(), List.of(new Fault(location, reason)), Optional.empty());
    }

    FileReading decodedAs(Optional<String> charset) {
        return new FileReading(documents, faults, charset);
    }
}
