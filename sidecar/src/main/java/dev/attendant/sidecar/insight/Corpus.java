package dev.attendant.sidecar.insight;

import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Documents indexed in memory, for measuring. */
public final class Corpus {

    private final List<QuestionFile.Entry> entries;
    private final List<EncodedPassage> passages;

    private Corpus(List<QuestionFile.Entry> entries, List<EncodedPassage> passages) {
        this.entries = entries;
        this.passages = passages;
    }

    /**
     * Reads and encodes documents, on all cores.
     *
     * @param progress told after each document
     */
    public static Corpus index(List<QuestionFile.Entry> entries, DocumentIndexer indexer, Consumer<String> progress) {
        List<List<EncodedPassage>> indexed = IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(number -> {
                    List<EncodedPassage> encoded =
                            indexer.index(source(number, entries.get(number))).passages();
                    progress.accept(entries.get(number).id());
                    return encoded;
                })
                .toList();
        List<EncodedPassage> all = new ArrayList<>();
        indexed.forEach(all::addAll);
        return new Corpus(List.copyOf(entries), List.copyOf(all));
    }

    public List<EncodedPassage> passages() {
        return passages;
    }

    /** The id that the question set gives a passage's document. */
    public String document(Passage passage) {
        return entries.get(Integer.parseInt(passage.document().value())).id();
    }

    /** Ids of a set may hold anything, so a document goes by its place in the set. */
    private static DocumentSource source(int number, QuestionFile.Entry entry) {
        String title = entry.path().isBlank() ? entry.title() : entry.path();
        return new DocumentSource(
                new DocumentId(Integer.toString(number)),
                DocumentFormat.TEXT,
                title,
                entry.text(),
                "evaluation",
                entry.id(),
                Map.of());
    }
}
