package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.Answerability.Observation;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.insight.sets.HelpcenterFile;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.knowledge.DocumentSource;
import dev.attendant.sidecar.knowledge.DocumentVersion;
import dev.attendant.sidecar.retrieval.DocumentId;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.HybridRetriever;
import dev.attendant.sidecar.retrieval.LexicalIndex;
import dev.attendant.sidecar.retrieval.PassageSet;
import dev.attendant.sidecar.retrieval.Query;
import dev.attendant.sidecar.retrieval.RetrievalWeights;
import dev.attendant.sidecar.retrieval.Retriever;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fits {@link Answerability} on articles with questions. An answerable question is asked twice: as it is, where it
 * counts as answered if the first hit is gold, and with its gold articles withheld, which counts a third.
 */
public final class AnswerabilityTraining {

    private static final double WITHHELD = 1.0 / 3;

    private final DocumentIndexer indexer;
    private final Supplier<LexicalIndex> words;
    private final Encoder encoder;
    private final Senses senses;
    private final CloseReading reading;

    /** @param words makes an index that is empty */
    public AnswerabilityTraining(
            DocumentIndexer indexer,
            Supplier<LexicalIndex> words,
            Encoder encoder,
            Senses senses,
            CloseReading reading) {
        this.indexer = indexer;
        this.words = words;
        this.encoder = encoder;
        this.senses = senses;
        this.reading = reading;
    }

    /** Fits on several collections of articles, each of which is searched by itself. */
    public Answerability fit(List<QuestionedArticles> collections) {
        return Answerability.fit(
                collections.stream().flatMap(this::observations).toList());
    }

    private Stream<Observation> observations(QuestionedArticles collection) {
        try (LexicalIndex index = words.get()) {
            Searched searched = new Searched(collection, index);
            return collection.questions().stream().flatMap(searched::observe).toList().stream();
        }
    }

    /** A collection that can be asked. */
    private final class Searched {

        private final QuestionedArticles collection;
        private final Map<DocumentId, String> locations = new HashMap<>();
        private final Retriever retriever;

        Searched(QuestionedArticles collection, LexicalIndex index) {
            this.collection = collection;
            List<EncodedPassage> passages = new ArrayList<>();
            for (DocumentSource article : collection.articles()) {
                DocumentVersion version = indexer.index(article);
                if (version.isFor(Audience.CUSTOMER)) {
                    locations.put(version.id(), version.location());
                    passages.addAll(version.passages());
                    index.replace(
                            version.id(),
                            version.passages().stream()
                                    .map(EncodedPassage::passage)
                                    .toList());
                }
            }
            retriever = new HybridRetriever(new PassageSet(passages), index, senses, RetrievalWeights.DEFAULT);
        }

        Stream<Observation> observe(HelpcenterFile.Question question) {
            return switch (question.kind()) {
                case "answerable" -> Stream.of(asked(question, collection.weight()), withheld(question));
                case "unanswerable" -> Stream.of(asked(question, collection.unanswerable()));
                default -> Stream.empty();
            };
        }

        private Observation asked(HelpcenterFile.Question question, double weight) {
            List<Hit> hits = found(query(question));
            return new Observation(Signals.of(hits), !hits.isEmpty() && isGold(question, hits.getFirst()), weight);
        }

        private Observation withheld(HelpcenterFile.Question question) {
            Set<DocumentId> gold = locations.entrySet().stream()
                    .filter(article -> question.articles().contains(article.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            List<Hit> others = found(query(question).hiding(gold));
            return new Observation(Signals.of(others), false, WITHHELD * collection.weight());
        }

        private List<Hit> found(Query query) {
            return reading.of(query, retriever.retrieve(query));
        }

        private Query query(HelpcenterFile.Question question) {
            return new Query(question.text(), encoder.encodeQuery(question.text()), Signals.HITS);
        }

        private boolean isGold(HelpcenterFile.Question question, Hit hit) {
            return question.articles().contains(locations.get(hit.passage().document()));
        }
    }
}
