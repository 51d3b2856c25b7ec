package dev.attendant.sidecar.insight;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.Draft;
import dev.attendant.sidecar.generation.ExtractiveAnswerer;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.retrieval.Hit;
import dev.attendant.sidecar.retrieval.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * How well questions are answered in the documents' own words, and how well it is known when they are not.
 *
 * <p>{@code spanAt1} and {@code spanAt3}: the accepted answer stands in what is said from the first, or the first three
 * passages. {@code tokenF1}: words shared with the nearest accepted answer (Rajpurkar et al. 2016).
 * {@code abstentionAuroc}: how well answerability tells answerable questions from those marked unanswerable; where none
 * is marked, the same as {@code abstentionAurocMissing}, which asks each question again with its gold passages
 * withheld.
 */
public final class AnswersEvaluation {

    private static final int PASSAGES = Signals.HITS;

    private final Corpus corpus;
    private final Encoder encoder;
    private final Answerability answerability;

    public AnswersEvaluation(Corpus corpus, Encoder encoder, Answerability answerability) {
        this.corpus = corpus;
        this.encoder = encoder;
        this.answerability = answerability;
    }

    /** Figures over all questions, as fractions between 0 and 1; {@code n} counts the answerable ones. */
    public record Figures(
            double spanAt1,
            double spanAt3,
            double tokenF1,
            double abstentionAuroc,
            double abstentionAurocMissing,
            int n) {}

    public Figures measure(List<Question> questions) {
        Tally tally = new Tally();
        questions.forEach(question -> measure(question, tally));
        boolean marked = !tally.unanswerable.isEmpty();
        double missing = Auroc.of(tally.answerable, tally.withheld);
        return new Figures(
                tally.spanAt1 / Math.max(1.0, tally.n),
                tally.spanAt3 / Math.max(1.0, tally.n),
                tally.tokenF1 / Math.max(1.0, tally.n),
                marked ? Auroc.of(tally.answerable, tally.unanswerable) : missing,
                missing,
                tally.n);
    }

    private void measure(Question question, Tally tally) {
        Embedding embedding = encoder.encode(question.text());
        Query query = new Query(question.text(), embedding, PASSAGES);
        List<Hit> hits = corpus.retriever().retrieve(query);
        double answerable = answerability.of(Signals.of(hits));
        if (question.unanswerable() || question.gold().isEmpty()) {
            tally.unanswerable.add(answerable);
            return;
        }
        tally.n++;
        tally.answerable.add(answerable);
        tally.withheld.add(answerability.of(Signals.of(withoutGold(question, hits))));
        List<Draft> drafts = hits.stream()
                .limit(3)
                .map(hit -> ExtractiveAnswerer.answer(
                        query, hit.passage(), corpus.retriever().inSection(hit.found()), ""))
                .toList();
        tally.spanAt1 += holdsAnswer(question, hits, drafts, 1) ? 1 : 0;
        tally.spanAt3 += holdsAnswer(question, hits, drafts, 3) ? 1 : 0;
        tally.tokenF1 +=
                drafts.isEmpty() ? 0 : TokenOverlap.best(drafts.getFirst().text(), question.answers());
    }

    private List<Hit> withoutGold(Question question, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> question.gold().stream().noneMatch(gold -> corpus.isGold(hit.passage(), gold)))
                .toList();
    }

    private boolean holdsAnswer(Question question, List<Hit> hits, List<Draft> drafts, int depth) {
        for (int i = 0; i < Math.min(depth, drafts.size()); i++) {
            if (holdsAnswer(question, hits.get(i), drafts.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** By span where the gold has one; else by text, said and accepted answer containing one another. */
    private boolean holdsAnswer(Question question, Hit hit, Draft draft) {
        return question.gold().stream().anyMatch(gold -> {
            boolean sameDocument = corpus.document(hit.passage()).equals(gold.document());
            return sameDocument
                    && gold.span()
                            .map(span -> draft.evidence().stream()
                                    .anyMatch(e -> e.source().start() <= span.start()
                                            && e.source().end() >= span.end()))
                            .orElseGet(() -> TokenOverlap.contained(draft.text(), question.answers()));
        });
    }

    /** Running sums. */
    private static final class Tally {
        private int n;
        private double spanAt1;
        private double spanAt3;
        private double tokenF1;
        private final List<Double> answerable = new ArrayList<>();
        private final List<Double> unanswerable = new ArrayList<>();
        private final List<Double> withheld = new ArrayList<>();
    }
}
