package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.insight.sets.Corpus;
import dev.attendant.sidecar.insight.sets.Question;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How well questions find what answers them.
 *
 * <p>Where a question's gold has a span, a ranked item is a passage and it counts if it overlaps the span; else an item
 * is a document at the rank of its best passage. Unanswerable questions are left out.
 */
public final class RetrievalEvaluation {

    private static final int DEEPEST = 10;
    private static final int PASSAGES = 60;

    private final Corpus corpus;
    private final Encoder encoder;

    public RetrievalEvaluation(Corpus corpus, Encoder encoder) {
        this.corpus = corpus;
        this.encoder = encoder;
    }

    /**
     * Figures over all questions; fractions between 0 and 1, times in milliseconds with encoding included.
     *
     * @param n number of questions
     */
    public record Figures(
            double recallAt1,
            double recallAt5,
            double recallAt10,
            double mrrAt10,
            double ndcgAt10,
            int n,
            double p50Millis,
            double p99Millis) {}

    public Figures measure(List<Question> questions) {
        List<Question> answerable = questions.stream()
                .filter(q -> !q.gold().isEmpty() && !q.unanswerable())
                .toList();
        List<List<Boolean>> relevance = new ArrayList<>();
        Percentiles times = new Percentiles();
        for (Question question : answerable) {
            long start = System.nanoTime();
            List<Hit> hits = corpus.retriever()
                    .retrieve(new Query(question.text(), encoder.encodeQuery(question.text()), PASSAGES));
            times.addNanos(System.nanoTime() - start);
            relevance.add(relevance(question, hits));
        }
        return figures(answerable, relevance, times);
    }

    private Figures figures(List<Question> questions, List<List<Boolean>> relevance, Percentiles times) {
        return new Figures(
                recall(relevance, 1),
                recall(relevance, 5),
                recall(relevance, DEEPEST),
                mean(relevance.stream()
                        .mapToDouble(RetrievalEvaluation::reciprocalRank)
                        .toArray()),
                ndcg(questions, relevance),
                questions.size(),
                times.millis(50),
                times.millis(99));
    }

    /** For each of the first ranked items, whether it answers the question; the same gold counts once. */
    private List<Boolean> relevance(Question question, List<Hit> hits) {
        boolean spans = question.gold().getFirst().span().isPresent();
        return spans ? passageRelevance(question, hits) : documentRelevance(question, hits);
    }

    private List<Boolean> passageRelevance(Question question, List<Hit> hits) {
        return hits.stream()
                .limit(DEEPEST)
                .map(hit -> question.gold().stream().anyMatch(gold -> corpus.isGold(hit.passage(), gold)))
                .toList();
    }

    private List<Boolean> documentRelevance(Question question, List<Hit> hits) {
        Set<String> ranked = new LinkedHashSet<>();
        hits.forEach(hit -> ranked.add(corpus.document(hit.passage())));
        Set<String> gold = goldDocuments(question);
        return ranked.stream().limit(DEEPEST).map(gold::contains).toList();
    }

    private static Set<String> goldDocuments(Question question) {
        Set<String> gold = new HashSet<>();
        question.gold().forEach(g -> gold.add(g.document()));
        return gold;
    }

    private static double recall(List<List<Boolean>> relevance, int depth) {
        return mean(relevance.stream()
                .mapToDouble(items -> items.stream().limit(depth).anyMatch(r -> r) ? 1 : 0)
                .toArray());
    }

    private static double reciprocalRank(List<Boolean> items) {
        int first = items.indexOf(true);
        return first < 0 ? 0 : 1.0 / (first + 1);
    }

    private static double ndcg(List<Question> questions, List<List<Boolean>> relevance) {
        double[] values = new double[questions.size()];
        for (int i = 0; i < values.length; i++) {
            int relevant = Math.max(1, goldDocuments(questions.get(i)).size());
            values[i] = gain(relevance.get(i)) / ideal(Math.max(relevant, count(relevance.get(i))));
        }
        return mean(values);
    }

    private static int count(List<Boolean> items) {
        return (int) items.stream().filter(r -> r).count();
    }

    private static double gain(List<Boolean> items) {
        double gain = 0;
        for (int rank = 0; rank < items.size(); rank++) {
            gain += items.get(rank) ? discount(rank) : 0;
        }
        return gain;
    }

    private static double ideal(int relevant) {
        double ideal = 0;
        for (int rank = 0; rank < Math.min(relevant, DEEPEST); rank++) {
            ideal += discount(rank);
        }
        return ideal;
    }

    private static double discount(int rank) {
        return 1 / (Math.log(rank + 2.0) / Math.log(2));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }
}
