package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.calibration.Asked;
import dev.attendant.sidecar.calibration.Auroc;
import dev.attendant.sidecar.calibration.Calibration;
import dev.attendant.sidecar.calibration.Judged;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.generation.Draft;
import dev.attendant.sidecar.generation.ExtractiveAnswerer;
import dev.attendant.sidecar.generation.Signals;
import dev.attendant.sidecar.insight.sets.Corpus;
import dev.attendant.sidecar.insight.sets.Question;
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
 * withheld. Both hold for weights fitted to the documents as {@code attendant knowledge calibrate} does, each half of
 * the questions judged by a fit to the other half; {@code shippedAuroc} and {@code shippedAurocMissing} are the same
 * for the weights that ship. With fewer than {@value Calibration#FEWEST} answerable questions nothing is fitted.
 */
public final class AnswersEvaluation {

    private static final int PASSAGES = Signals.HITS;

    private final Corpus corpus;
    private final Encoder encoder;
    private final CloseReading reading;
    private final Answerability shipped;

    public AnswersEvaluation(Corpus corpus, Encoder encoder, CloseReading reading, Answerability shipped) {
        this.corpus = corpus;
        this.encoder = encoder;
        this.reading = reading;
        this.shipped = shipped;
    }

    /** Figures over all questions, as fractions between 0 and 1; {@code n} counts the answerable ones. */
    public record Figures(
            double spanAt1,
            double spanAt3,
            double tokenF1,
            double abstentionAuroc,
            double abstentionAurocMissing,
            double shippedAuroc,
            double shippedAurocMissing,
            int n) {}

    public Figures measure(List<Question> questions) {
        Tally tally = new Tally();
        questions.forEach(question -> measure(question, tally));
        List<Judged> usual = Calibration.judged(tally.asked, shipped);
        List<Judged> own = tally.n < Calibration.FEWEST ? usual : Calibration.keptApart(tally.asked, shipped);
        return new Figures(
                tally.spanAt1 / Math.max(1.0, tally.n),
                tally.spanAt3 / Math.max(1.0, tally.n),
                tally.tokenF1 / Math.max(1.0, tally.n),
                auroc(own),
                aurocMissing(own),
                auroc(usual),
                aurocMissing(usual),
                tally.n);
    }

    private static double auroc(List<Judged> questions) {
        List<Double> unanswerable = found(questions, false);
        return unanswerable.isEmpty() ? aurocMissing(questions) : Auroc.of(found(questions, true), unanswerable);
    }

    private static double aurocMissing(List<Judged> questions) {
        List<Double> withheld = questions.stream()
                .flatMapToDouble(each -> each.withheld().stream())
                .boxed()
                .toList();
        return Auroc.of(found(questions, true), withheld);
    }

    private static List<Double> found(List<Judged> questions, boolean answerable) {
        return questions.stream()
                .filter(each -> each.asked().isAnswerable() == answerable)
                .map(Judged::found)
                .toList();
    }

    private void measure(Question question, Tally tally) {
        Query query = new Query(question.text(), encoder.encodeQuery(question.text()), PASSAGES);
        List<Hit> hits = corpus.retriever().retrieve(query);
        if (question.unanswerable() || question.gold().isEmpty()) {
            tally.asked.add(Asked.unanswerable(signals(query, hits)));
            return;
        }
        tally.n++;
        boolean right = !hits.isEmpty() && isGold(question, hits.getFirst());
        tally.asked.add(
                Asked.answerable(signals(query, hits), right, signals(query, withoutGold(question, query, hits))));
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

    private Signals signals(Query query, List<Hit> hits) {
        return Signals.of(reading.of(query, hits));
    }

    /** What is found without the documents that answer, or, where passages of long ones do, without those. */
    private List<Hit> withoutGold(Question question, Query query, List<Hit> hits) {
        boolean wholeDocuments =
                question.gold().stream().allMatch(gold -> gold.span().isEmpty());
        return wholeDocuments
                ? corpus.retriever().retrieve(query.hiding(corpus.documents(question.gold())))
                : Hit.rescaled(
                        hits.stream().filter(hit -> !isGold(question, hit)).toList());
    }

    private boolean isGold(Question question, Hit hit) {
        return question.gold().stream().anyMatch(gold -> corpus.isGold(hit.passage(), gold));
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
        private final List<Asked> asked = new ArrayList<>();
    }
}
