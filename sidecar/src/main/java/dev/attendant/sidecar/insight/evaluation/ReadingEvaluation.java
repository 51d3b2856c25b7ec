package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.calibration.Auroc;
import dev.attendant.sidecar.encoding.CrossEncoder;
import dev.attendant.sidecar.insight.sets.ReadingFile.Asked;
import dev.attendant.sidecar.insight.sets.ReadingFile.Passage;
import java.util.ArrayList;
import java.util.List;

/** Measures how well passages that answer a question are told from those that only look as if they did. */
public final class ReadingEvaluation {

    private final CrossEncoder reader;

    public ReadingEvaluation(CrossEncoder reader) {
        this.reader = reader;
    }

    /**
     * What was measured.
     *
     * @param auroc the chance that a question is held for likelier answered where its passage answers it than where
     *     another's does not
     * @param answered questions that their passage answers
     * @param unanswered questions that it does not
     * @param p50Millis time within which half of the readings were done, in milliseconds
     */
    public record Figures(double auroc, int answered, int unanswered, double p50Millis, double p99Millis) {}

    /** Reads each question together with the whole of its passage. */
    public Figures measure(List<Passage> passages) {
        List<Double> answered = new ArrayList<>();
        List<Double> unanswered = new ArrayList<>();
        Percentiles times = new Percentiles();
        for (Passage passage : passages) {
            for (Asked asked : passage.questions()) {
                long start = System.nanoTime();
                double logOdds = reader.logOdds(asked.text(), passage.text());
                times.addNanos(System.nanoTime() - start);
                (asked.answers().isEmpty() ? unanswered : answered).add(logOdds);
            }
        }
        return new Figures(
                Auroc.of(answered, unanswered), answered.size(), unanswered.size(), times.millis(50), times.millis(99));
    }
}
