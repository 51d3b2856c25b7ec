package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.Passage;
import dev.attendant.sidecar.retrieval.PassageSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lucene's BM25 alone, over the passages that Attendant cuts, their titles included. */
final class Bm25 implements Contender {

    @Override
    public String name() {
        return "Lucene BM25 alone";
    }

    @Override
    public Base ingest(List<QuestionFile.Entry> documents) {
        return hold(documents, Cut.of(documents, new NoEncoder()));
    }

    @Override
    public Base hold(List<QuestionFile.Entry> documents, List<List<EncodedPassage>> encoded) {
        LexicalIndex words = new LuceneIndex();
        encoded.forEach(document -> {
            List<Passage> passages =
                    document.stream().map(EncodedPassage::passage).toList();
            words.replace(passages.getFirst().document(), passages);
        });
        return new Indexed(
                documents,
                words,
                new PassageSet(encoded.stream().flatMap(List::stream).toList()));
    }

    @Override
    public void close() {}

    private record Indexed(List<QuestionFile.Entry> documents, LexicalIndex words, PassageSet set) implements Base {

        @Override
        public int passages() {
            return set.all().size();
        }

        @Override
        public Supplier<List<Found>> search(String question, int limit) {
            List<LexicalIndex.Match> matches = words.search(question, limit);
            return () -> matches.stream()
                    .map(match -> set.find(match.passage()))
                    .flatMap(Optional::stream)
                    .map(encoded -> Cut.found(encoded.passage(), documents))
                    .toList();
        }

        @Override
        public void close() {
            words.close();
        }
    }
}
