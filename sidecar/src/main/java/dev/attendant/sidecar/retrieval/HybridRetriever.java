package dev.attendant.sidecar.retrieval;

import dev.attendant.sidecar.encoding.Senses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds passages by words and by meaning together, then reorders the best by their best sentence; of those that say the
 * same only the best is left.
 *
 * <p>Both rankings are scaled to their own best and worst and summed by weight; this beat reciprocal-rank fusion
 * wherever it was measured.
 */
public final class HybridRetriever implements Retriever {

    private static final int POOL = 100;
    private static final int DEEPER = 4;

    private final PassageSet passages;
    private final LexicalIndex lexical;
    private final VectorIndex vectors;
    private final SentenceReranker reranker;
    private final RetrievalWeights weights;

    /** A retriever that compares meaning with the passages of a set one by one. */
    public HybridRetriever(PassageSet passages, LexicalIndex lexical, Senses senses, RetrievalWeights weights) {
        this(passages, lexical, ScannedVectors.of(passages), senses, weights);
    }

    /**
     * A retriever of the passages of a set.
     *
     * @param lexical their words
     * @param vectors their meanings; as in {@code lexical}, what is not in the set is never found
     * @param senses of the encoder of questions and passages
     */
    public HybridRetriever(
            PassageSet passages, LexicalIndex lexical, VectorIndex vectors, Senses senses, RetrievalWeights weights) {
        this.passages = passages;
        this.lexical = lexical;
        this.vectors = vectors;
        this.weights = weights;
        this.reranker = new SentenceReranker(lexical, senses, weights);
    }

    @Override
    public boolean knows(String word) {
        return lexical.knows(word);
    }

    @Override
    public EncodedPassage inSection(EncodedPassage found) {
        return passages.inSection(found);
    }

    @Override
    public List<Hit> retrieve(Query query) {
        List<Hit> fused = fused(query);
        int most = Math.min(fused.size(), Math.max(weights.reranked(), query.limit()));
        return reranker.withoutRepeats(reranker.rerank(query, fused.subList(0, most))).stream()
                .limit(query.limit())
                .toList();
    }

    private List<Hit> fused(Query query) {
        Map<EncodedPassage, Double> byWords = new HashMap<>();
        sharingWords(query)
                .forEach(match -> passages.find(match.passage()).ifPresent(p -> byWords.put(p, match.score())));
        Map<EncodedPassage, Double> byMeaning = nearest(query);
        inFocus(query).forEach(passage -> byMeaning.computeIfAbsent(passage, p -> cosine(query, p)));
        byWords.keySet().forEach(passage -> byMeaning.computeIfAbsent(passage, p -> cosine(query, p)));
        Scale wordScale = Scale.fromZero(byWords.values());
        Scale meaningScale = Scale.of(byMeaning.values());
        List<Hit> hits = new ArrayList<>();
        byMeaning.forEach((passage, cosine) -> {
            double words = wordScale.of(byWords.getOrDefault(passage, 0.0));
            double score = weights.dense() * meaningScale.of(cosine) + (1 - weights.dense()) * words;
            double gain = query.focus().contains(passage.passage().document()) ? weights.focus() : 0;
            hits.add(new Hit(passage, score + gain, words, cosine, 0, 0, 0));
        });
        hits.sort(Hit.BEST_FIRST);
        return hits;
    }

    /** What the conversation was about before may answer, however little it seems to be asked for. */
    private Stream<EncodedPassage> inFocus(Query query) {
        return query.focus().stream()
                .filter(document -> !query.hidden().contains(document))
                .flatMap(document -> passages.of(document).stream());
    }

    /** Looks further down the ranking the more of it is hidden, until enough is found or all of it is seen. */
    private List<LexicalIndex.Match> sharingWords(Query query) {
        int depth = POOL;
        while (true) {
            List<LexicalIndex.Match> found = lexical.search(query.text(), query.context(), depth);
            List<LexicalIndex.Match> shown = found.stream()
                    .filter(match -> !query.hidden().contains(match.passage().document()))
                    .limit(POOL)
                    .toList();
            if (shown.size() == POOL || found.size() < depth) {
                return shown;
            }
            depth *= DEEPER;
        }
    }

    private Map<EncodedPassage, Double> nearest(Query query) {
        Map<EncodedPassage, Double> nearest = new HashMap<>();
        vectors.nearest(query.answer(), query.hidden(), POOL)
                .forEach(key -> passages.find(key).ifPresent(passage -> nearest.put(passage, cosine(query, passage))));
        return nearest;
    }

    private static double cosine(Query query, EncodedPassage passage) {
        return query.answer().cosine(passage.embedding());
    }
}
