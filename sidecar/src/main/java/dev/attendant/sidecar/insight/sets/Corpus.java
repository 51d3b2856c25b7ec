package dev.attendant.sidecar.insight.sets;

import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.HybridRetriever;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.PassageSet;
import dev.attendant.sidecar.retrieval.RetrievalWeights;
import dev.attendant.sidecar.retrieval.Retriever;
import dev.attendant.sidecar.retrieval.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents indexed in memory, for measuring. */
public final class Corpus {

    private final List<QuestionFile.Entry> entries;
    private final Retriever retriever;

    private Corpus(List<QuestionFile.Entry> entries, Retriever retriever) {
        this.entries = entries;
        this.retriever = retriever;
    }

    /**
     * Reads and encodes documents, on all cores.
     *
     * @param words an empty full-text index, which stays the caller's to close
     * @param senses of the encoder of questions and documents
     * @param progress told after each document
     */
    public static Corpus index(
            List<QuestionFile.Entry> entries,
            DocumentIndexer indexer,
            LexicalIndex words,
            Senses senses,
            Consumer<String> progress) {
        List<List<EncodedPassage>> indexed = IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(number -> {
                    List<EncodedPassage> encoded =
                            indexer.index(source(number, entries.get(number))).passages();
                    progress.accept(entries.get(number).id());
                    return encoded;
                })
                .toList();
        indexed.stream().filter(document -> !document.isEmpty()).forEach(document -> {
            List<Passage> passages =
                    document.stream().map(EncodedPassage::passage).toList();
            words.replace(passages.getFirst().document(), passages);
        });
        PassageSet passages =
                new PassageSet(indexed.stream().flatMap(List::stream).toList());
        return new Corpus(List.copyOf(entries), new HybridRetriever(passages, words, senses, RetrievalWeights.DEFAULT));
    }

    /** Finds passages as turns do. */
    public Retriever retriever() {
        return retriever;
    }

    /** The id that the question set gives a passage's document. */
    public String document(Passage passage) {
        return entries.get(Integer.parseInt(passage.document().value())).id();
    }

    /** The documents of gold answers. */
    public Set<DocumentId> documents(List<Question.Gold> gold) {
        Set<String> wanted = gold.stream().map(Question.Gold::document).collect(Collectors.toSet());
        return IntStream.range(0, entries.size())
                .filter(number -> wanted.contains(entries.get(number).id()))
                .mapToObj(number -> new DocumentId(Integer.toString(number)))
                .collect(Collectors.toSet());
    }

    /** Whether a passage is the gold one: of its document, and overlapping its span where it has one. */
    public boolean isGold(Passage passage, Question.Gold gold) {
        Span whole =
                new Span(passage.offset(), passage.offset() + passage.text().length());
        return document(passage).equals(gold.document())
                && gold.span().map(whole::overlaps).orElse(true);
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
                "",
                Map.of());
    }
}
