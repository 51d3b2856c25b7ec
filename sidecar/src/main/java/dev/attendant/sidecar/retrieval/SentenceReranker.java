package dev.attendant.sidecar.retrieval;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reorders hits by how well the best single sentence of each bears on the question. */
final class SentenceReranker {

    private final LexicalIndex lexical;
    private final RetrievalWeights weights;

    SentenceReranker(LexicalIndex lexical, RetrievalWeights weights) {
        this.lexical = lexical;
        this.weights = weights;
    }

    List<Hit> rerank(Query query, List<Hit> hits) {
        Map<String, Double> asked = lexical.weights(query.text());
        return hits.stream()
                .map(hit -> rescored(query, asked, hit))
                .sorted(Hit.BEST_FIRST)
                .toList();
    }

    private Hit rescored(Query query, Map<String, Double> asked, Hit hit) {
        Passage passage = hit.passage();
        double title = overlap(asked, titleWords(passage));
        double best = 0;
        double nearest = 0;
        for (int i = 0; i < passage.sentences().size(); i++) {
            double cosine =
                    query.embedding().cosine(hit.found().sentenceEmbeddings().get(i));
            double shared =
                    overlap(asked, lexical.words(passage.sentences().get(i).of(passage.text())));
            best = Math.max(best, cosine + weights.overlap() * shared + weights.title() * title);
            nearest = Math.max(nearest, cosine);
        }
        return new Hit(hit.found(), hit.score() + weights.sentence() * best, hit.lexical(), hit.dense(), nearest);
    }

    private Set<String> titleWords(Passage passage) {
        return lexical.words(passage.path());
    }

    /** The share of what the question's words tell that is found among {@code words}, between 0 and 1. */
    private static double overlap(Map<String, Double> asked, Set<String> words) {
        double all = 0;
        double shared = 0;
        for (Map.Entry<String, Double> word : asked.entrySet()) {
            all += word.getValue();
            shared += words.contains(word.getKey()) ? word.getValue() : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}
