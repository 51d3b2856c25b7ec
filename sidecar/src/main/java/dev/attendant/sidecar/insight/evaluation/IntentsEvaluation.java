package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.Quality;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.IntentQuality;
import dev.attendant.sidecar.understanding.IntentReading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures how well a model reads what messages want, one by one as in a turn. */
public final class IntentsEvaluation {

    /** So many messages are read before times count, as code that has not run yet is slow. */
    private static final int WARM_UP = 1_000;

    private final IntentModel model;
    private final Encoder encoder;

    public IntentsEvaluation(IntentModel model, Encoder encoder) {
        this.model = model;
        this.encoder = encoder;
    }

    /**
     * Figures between 0 and 1, and times.
     *
     * @param accuracy of the likeliest intents, rejected or not
     * @param ece expected calibration error of their confidence
     * @param oosRecall share of out-of-scope messages that were rejected; null where there were none
     * @param inScopeAccuracyAfterRejection share of messages read rightly and not rejected
     * @param encodedShare share of messages that took the encoder
     * @param p50Micros time per message that half of them stay within
     * @param p99Micros time per message that 99 of 100 stay within
     * @param n messages with an intent
     */
    public record Figures(
            double accuracy,
            double macroF1,
            double ece,
            double coverageAt85,
            double accuracyAt85,
            @Nullable Double oosRecall,
            double inScopeAccuracyAfterRejection,
            double encodedShare,
            double p50Micros,
            double p99Micros,
            int n) {}

    /** @param outOfScope messages of none of the model's intents; may be empty */
    public Figures measure(List<LabelledText> messages, List<LabelledText> outOfScope) {
        for (int i = 0; i < WARM_UP; i++) {
            read(messages.get(i % messages.size()));
        }
        Percentiles times = new Percentiles();
        List<IntentQuality.Answer> answers = new ArrayList<>();
        for (LabelledText each : messages) {
            long start = System.nanoTime();
            IntentReading reading = read(each);
            times.addNanos(System.nanoTime() - start);
            answers.add(new IntentQuality.Answer(each.label(), reading));
        }
        return figures(
                IntentQuality.of(answers, outOfScope.stream().map(this::read).toList()), times, answers.size());
    }

    private IntentReading read(LabelledText message) {
        return model.read(new Utterance(message.text(), encoder));
    }

    private static Figures figures(IntentQuality quality, Percentiles times, int n) {
        Quality answers = quality.answers();
        return new Figures(
                answers.accuracy(),
                answers.macroF1(),
                answers.ece(),
                answers.coverageAt85(),
                answers.accuracyAt85(),
                quality.outOfScopeRecall().isPresent()
                        ? (Double) quality.outOfScopeRecall().getAsDouble()
                        : null,
                quality.inScopeAccuracyAfterRejection(),
                quality.encodedShare(),
                times.micros(50),
                times.micros(99),
                n);
    }
}
