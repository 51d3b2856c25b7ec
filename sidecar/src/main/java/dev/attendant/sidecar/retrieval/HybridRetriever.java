package dev.attendant.sidecar.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds passages by words and by meaning together, then reorders the best by their best sentence.
 *
 * <p>Both rankings are scaled to their own best and worst and summed by weight; this beat reciprocal-rank fusion
 * wherever it was measured. Meaning is compared with every passage, which is exact and fast enough below some 50,000.
 */
public final class HybridRetriever implements Retriever {

    private static final int POOL = 100;

    private final List<EncodedPassage> passages;
    private final LexicalIndex lexical;
    private final SentenceReranker reranker;
    private final RetrievalWeights weights;

    public HybridRetriever(List<EncodedPassage> passages, LexicalIndex lexical, RetrievalWeights weights) {
        this.passages = List.copyOf(passages);
        this.lexical = lexical;
        this.weights = weights;
        this.reranker = new SentenceReranker(lexical, weights);
    }

    @Override
    public List<Hit> retrieve(Query query) {
        List<Hit> fused = fused(query);
        int reranked = Math.min(fused.size(), Math.max(weights.reranked(), query.limit()));
        return reranker.rerank(query, fused.subList(0, reranked)).stream()
                .limit(query.limit())
                .toList();
    }

    private List<Hit> fused(Query query) {
        Map<Integer, Double> byWords = new HashMap<>();
        lexical.search(query.text(), POOL).forEach(match -> byWords.put(match.passage(), match.score()));
        Map<Integer, Double> byMeaning = nearest(query);
        byWords.keySet().forEach(passage -> byMeaning.computeIfAbsent(passage, p -> cosine(query, p)));
        Scale lexicalScale = Scale.fromZero(byWords.values());
        Scale denseScale = Scale.of(byMeaning.values());
        List<Hit> hits = new ArrayList<>();
        byMeaning.forEach((passage, cosine) -> {
            double words = lexicalScale.of(byWords.getOrDefault(passage, 0.0));
            double score = weights.dense() * denseScale.of(cosine) + (1 - weights.dense()) * words;
            hits.add(new Hit(passages.get(passage), score, words, cosine, 0));
        });
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits;
    }

    private Map<Integer, Double> nearest(Query query) {
        PriorityQueue<Map.Entry<Integer, Double>> best = new PriorityQueue<>(Map.Entry.comparingByValue());
        for (int passage = 0; passage < passages.size(); passage++) {
            best.add(Map.entry(passage, cosine(query, passage)));
            if (best.size() > POOL) {
                best.remove();
            }
        }
        Map<Integer, Double> nearest = new HashMap<>();
        best.forEach(entry -> nearest.put(entry.getKey(), entry.getValue()));
        return nearest;
    }

    private double cosine(Query query, int passage) {
        return query.embedding().cosine(passages.get(passage).embedding());
    }
}
