package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.knowledge.PlainTextReader;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Documents of a question set as Attendant cuts them. Their ids may hold anything, so each goes by its place. */
final class Cut {

    private Cut() {}

    /** The encoded passages of each document, on all cores. */
    static List<List<EncodedPassage>> of(List<QuestionFile.Entry> documents, Encoder encoder) {
        return versions(documents, encoder).stream()
                .map(DocumentVersion::passages)
                .filter(passages -> !passages.isEmpty())
                .toList();
    }

    static List<DocumentVersion> versions(List<QuestionFile.Entry> documents, Encoder encoder) {
        DocumentIndexer indexer = new DocumentIndexer(Map.of(DocumentFormat.TEXT, new PlainTextReader()), encoder);
        return IntStream.range(0, documents.size())
                .parallel()
                .mapToObj(place -> indexer.index(source(place, documents.get(place))))
                .toList();
    }

    static Found found(Passage passage, List<QuestionFile.Entry> documents) {
        int place = Integer.parseInt(passage.document().value());
        Span span = new Span(passage.offset(), passage.offset() + passage.text().length());
        return new Found(documents.get(place).id(), span);
    }

    private static DocumentSource source(int place, QuestionFile.Entry entry) {
        String title = entry.path().isBlank() ? entry.title() : entry.path();
        DocumentId id = new DocumentId(Integer.toString(place));
        return new DocumentSource(id, DocumentFormat.TEXT, title, entry.text(), "bench", "", Map.of());
    }
}
