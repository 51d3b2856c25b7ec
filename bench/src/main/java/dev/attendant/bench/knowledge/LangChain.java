package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.HuggingFaceTokenCountEstimator;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStoreIngestor;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * LangChain4j with the defaults of its easy RAG: pieces of at most 300 tokens that share 30, the quantized bge-small
 * and the store in memory, which compares a question with every piece. A document is its title and its text.
 */
final class LangChain implements Contender {

    private static final String DOCUMENT = "document";
    private static final int LONGEST_TOKENS = 300;
    private static final int SHARED_TOKENS = 30;

    private final EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();

    @Override
    public String name() {
        return "LangChain4j easy RAG";
    }

    @Override
    public Base ingest(List<QuestionFile.Entry> documents) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        EmbeddingStoreIngestor ingestor = EmbeddingStoreIngestor.builder()
                .documentSplitter(DocumentSplitters.recursive(
                        LONGEST_TOKENS, SHARED_TOKENS, new HuggingFaceTokenCountEstimator()))
                .embeddingModel(model)
                .embeddingStore(store)
                .build();
        ingestor.ingest(documents.stream().map(LangChain::document).toList());
        return new Stored(byId(documents), store, model);
    }

    @Override
    public Base hold(List<QuestionFile.Entry> documents, List<List<EncodedPassage>> encoded) {
        InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
        encoded.stream().flatMap(List::stream).forEach(passage -> store.add(vector(passage), segment(passage)));
        return new Stored(byId(documents), store, model);
    }

    @Override
    public void close() {}

    private static Document document(QuestionFile.Entry entry) {
        return Document.from(entry.title() + "\n\n" + entry.text(), Metadata.from(DOCUMENT, entry.id()));
    }

    private static TextSegment segment(EncodedPassage encoded) {
        String document = encoded.passage().document().value();
        return TextSegment.from(
                encoded.passage().path() + "\n" + encoded.passage().text(), Metadata.from(DOCUMENT, document));
    }

    private static Embedding vector(EncodedPassage encoded) {
        float[] values = new float[encoded.embedding().dimensions()];
        for (int i = 0; i < values.length; i++) {
            values[i] = encoded.embedding().at(i);
        }
        return Embedding.from(values);
    }

    private static Map<String, QuestionFile.Entry> byId(List<QuestionFile.Entry> documents) {
        return documents.stream().collect(Collectors.toMap(QuestionFile.Entry::id, Function.identity()));
    }

    private record Stored(
            Map<String, QuestionFile.Entry> documents, InMemoryEmbeddingStore<TextSegment> store, EmbeddingModel model)
            implements Base {

        /** The store does not tell its size, but finds all that it has. */
        @Override
        public int passages() {
            return store.search(request("size", Integer.MAX_VALUE)).matches().size();
        }

        @Override
        public Supplier<List<Found>> search(String question, int limit) {
            List<EmbeddingMatch<TextSegment>> matches =
                    store.search(request(question, limit)).matches();
            return () -> matches.stream().map(match -> found(match.embedded())).toList();
        }

        private EmbeddingSearchRequest request(String question, int limit) {
            return EmbeddingSearchRequest.builder()
                    .queryEmbedding(model.embed(question).content())
                    .maxResults(limit)
                    .build();
        }

        private Found found(TextSegment segment) {
            QuestionFile.Entry document =
                    Objects.requireNonNull(documents.get(segment.metadata().getString(DOCUMENT)));
            return new Found(document.id(), Squeezed.place(segment.text(), document.title(), document.text()));
        }

        @Override
        public void close() {}
    }
}
