package dev.attendant.sidecar.insight;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.Answerability.Observation;
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
import java.util.stream.Stream;

/**
 * Fits {@link Answerability} on the dev split of a labelled help centre. An answerable question is asked twice: as it
 * is, where it counts as answered if the first hit is gold, and, for each third question, with its gold articles
 * withheld, so that a quarter of what the fit sees has no answer, as in a real inbox.
 */
public final class AnswerabilityTraining {

    private static final int WITHHELD_EVERY = 3;

    private final Encoder encoder;
    private final Map<DocumentId, String> locations = new HashMap<>();
    private final Retriever retriever;

    public AnswerabilityTraining(Path articles, DocumentIndexer indexer, LexicalIndex lexical, Encoder encoder)
            throws IOException {
        this.encoder = encoder;
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
        retriever = new HybridRetriever(new PassageSet(passages), lexical, encoder.words(), RetrievalWeights.DEFAULT);
    }

    public Answerability fit(List<HelpcenterFile.Question> questions) {
        List<Observation> observations = new ArrayList<>();
        int answerable = 0;
        for (HelpcenterFile.Question question : questions) {
            boolean answered = question.kind().equals("answerable");
            if (question.split().equals("dev") && (answered || question.kind().equals("unanswerable"))) {
                answerable += answered ? 1 : 0;
                observe(question, answered && answerable % WITHHELD_EVERY == 0).forEach(observations::add);
            }
        }
        return Answerability.fit(observations);
    }

    private Stream<Observation> observe(HelpcenterFile.Question question, boolean alsoWithheld) {
        List<Hit> hits = retriever.retrieve(new Query(question.text(), encoder.encode(question.text()), Signals.HITS));
        boolean right = !hits.isEmpty() && isGold(question, hits.getFirst());
        Observation asked = new Observation(Signals.of(hits), right);
        List<Hit> others = hits.stream().filter(hit -> !isGold(question, hit)).toList();
        return alsoWithheld ? Stream.of(asked, new Observation(Signals.of(others), false)) : Stream.of(asked);
    }

    private boolean isGold(HelpcenterFile.Question question, Hit hit) {
        return question.articles().contains(locations.get(hit.passage().document()));
    }
}
