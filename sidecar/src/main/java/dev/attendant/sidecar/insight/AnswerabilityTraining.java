package dev.attendant.sidecar.insight;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.Answerability.Observation;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.knowledge.Audience;
import dev.attendant.sidecar.knowledge.DocumentFolder;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
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
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fits {@link Answerability} on the dev split of a labelled help centre. An answerable question is asked twice: as it
 * is, where it counts as answered if the first hit is gold, and with its gold articles withheld, which counts a third,
 * so that a quarter of what the fit sees of it has no answer, as in a real inbox.
 */
public final class AnswerabilityTraining {

    private static final double WITHHELD = 1.0 / 3;

    private final Encoder encoder;
    private final CloseReading reading;
    private final Map<DocumentId, String> locations = new HashMap<>();
    private final Retriever retriever;

    public AnswerabilityTraining(
            Path articles,
            DocumentIndexer indexer,
            LexicalIndex lexical,
            Encoder encoder,
            Senses senses,
            CloseReading reading)
            throws IOException {
        this.encoder = encoder;
        this.reading = reading;
        List<EncodedPassage> passages = new ArrayList<>();
        DocumentFolder folder = new DocumentFolder(articles);
        for (Path file : folder.files()) {
            DocumentVersion version = indexer.index(folder.read(file, "training"));
            if (version.isFor(Audience.CUSTOMER)) {
                locations.put(version.id(), version.location());
                passages.addAll(version.passages());
                lexical.replace(
                        version.id(),
                        version.passages().stream().map(EncodedPassage::passage).toList());
            }
        }
        retriever = new HybridRetriever(new PassageSet(passages), lexical, senses, RetrievalWeights.DEFAULT);
    }

    public Answerability fit(List<HelpcenterFile.Question> questions) {
        return Answerability.fit(questions.stream()
                .filter(question -> question.split().equals("dev"))
                .flatMap(this::observe)
                .toList());
    }

    private Stream<Observation> observe(HelpcenterFile.Question question) {
        return switch (question.kind()) {
            case "answerable" -> Stream.of(asked(question), withheld(question));
            case "unanswerable" -> Stream.of(asked(question));
            default -> Stream.empty();
        };
    }

    private Observation asked(HelpcenterFile.Question question) {
        List<Hit> hits = found(query(question));
        return new Observation(Signals.of(hits), !hits.isEmpty() && isGold(question, hits.getFirst()));
    }

    private Observation withheld(HelpcenterFile.Question question) {
        Set<DocumentId> gold = locations.entrySet().stream()
                .filter(article -> question.articles().contains(article.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Hit> others = found(query(question).hiding(gold));
        return new Observation(Signals.of(others), false, WITHHELD);
    }

    private List<Hit> found(Query query) {
        return reading.of(query.text(), retriever.retrieve(query));
    }

    private Query query(HelpcenterFile.Question question) {
        return new Query(question.text(), encoder.encode(question.text()), Signals.HITS);
    }

    private boolean isGold(HelpcenterFile.Question question, Hit hit) {
        return question.articles().contains(locations.get(hit.passage().document()));
    }
}
