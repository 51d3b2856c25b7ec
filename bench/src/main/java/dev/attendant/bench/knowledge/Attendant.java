package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.lucene.LuceneVectors;
import dev.attendant.sidecar.classification.TopicModel;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.GrowingVectors;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.HybridRetriever;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.PassageSet;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.RetrievalWeights;
import dev.attendant.sidecar.retrieval.VectorIndex;
import java.util.List;
import java.util.function.Supplier;

/** Attendant's own, as a turn retrieves: words and meaning together, then a rerank by sentences. */
final class Attendant implements Contender {

    private final Encoder encoder;

    /** @param encoder stays the caller's to close */
    Attendant(Encoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return "Attendant";
    }

    @Override
    public Base ingest(List<QuestionFile.Entry> documents) {
        return hold(documents, Cut.of(documents, encoder));
    }

    @Override
    public Base hold(List<QuestionFile.Entry> documents, List<List<EncodedPassage>> encoded) {
        LexicalIndex words = new LuceneIndex();
        VectorIndex meanings = new GrowingVectors(new LuceneVectors(), Runnable::run);
        encoded.forEach(document -> {
            DocumentId id = document.getFirst().passage().document();
            words.replace(id, document.stream().map(EncodedPassage::passage).toList());
            meanings.replace(id, document);
        });
        PassageSet passages =
                new PassageSet(encoded.stream().flatMap(List::stream).toList());
        Senses senses = new Senses(encoder.words(), TopicModel.shipped());
        HybridRetriever retriever = new HybridRetriever(passages, words, meanings, senses, RetrievalWeights.DEFAULT);
        return new Indexed(documents, words, meanings, passages.all().size(), retriever, encoder);
    }

    @Override
    public void close() {}

    private record Indexed(
            List<QuestionFile.Entry> documents,
            LexicalIndex words,
            VectorIndex meanings,
            int passages,
            HybridRetriever retriever,
            Encoder encoder)
            implements Base {

        @Override
        public Supplier<List<Found>> search(String question, int limit) {
            List<Hit> hits = retriever.retrieve(new Query(question, encoder.encodeQuery(question), limit));
            return () -> hits.stream()
                    .map(hit -> Cut.found(hit.passage(), documents))
                    .toList();
        }

        @Override
        public void close() {
            words.close();
            meanings.close();
        }
    }
}
