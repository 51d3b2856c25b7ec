package dev.attendant.sidecar.classification;

import dev.attendant.sidecar.encoding.Encoder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits a {@link TextClassifier} from labelled texts, be it five a label or tens of thousands in all. Lanes trained on a
 * part are calibrated on the rest, then trained once more on everything. The same examples give the same weights.
 */
public final class TextClassifierTrainer {

    private final double balance;

    private TextClassifierTrainer(double balance) {
        this.balance = balance;
    }

    /** A trainer for which each example counts alike, so that labels are as likely as they were frequent. */
    public static TextClassifierTrainer countingExamples() {
        return new TextClassifierTrainer(0);
    }

    /**
     * A trainer that lifts rare labels.
     *
     * @param balance 0 where each example counts alike, 1 where each label does; between them by powers
     */
    public static TextClassifierTrainer balancing(double balance) {
        return new TextClassifierTrainer(balance);
    }

    /**
     * A classifier, and what it was calibrated on.
     *
     * @param heldOut examples as seen by lanes that had not been trained on them
     */
    public record Fitted(TextClassifier classifier, List<HeldOut> heldOut) {
        public Fitted {
            heldOut = List.copyOf(heldOut);
        }
    }

    /**
     * Reads the examples and fits a classifier.
     *
     * @param development further examples to calibrate on, which are trained on in the end; may be empty
     * @throws IllegalArgumentException where there are fewer than two labels
     */
    public TextClassifier fit(List<LabelledText> examples, List<LabelledText> development, Encoder encoder) {
        return fit(ReadText.read(examples, encoder), ReadText.read(development, encoder))
                .classifier();
    }

    /** Fits a classifier to examples that have been read, as {@link #fit(List, List, Encoder)} does. */
    public Fitted fit(List<ReadText> examples, List<ReadText> development) {
        List<ReadText> all =
                Stream.concat(examples.stream(), development.stream()).toList();
        List<String> labels =
                all.stream().map(ReadText::label).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new IllegalArgumentException("training needs at least two labels, but there is " + labels);
        }
        Folds folds = development.isEmpty() ? Folds.of(examples) : Folds.of(examples, development);
        List<Lanes> lanes = Stream.concat(Stream.of(all), folds.trained().stream())
                .parallel()
                .map(part -> Lanes.fit(part, labels, balance))
                .toList();
        List<HeldOut> held = folds.held(lanes.subList(1, lanes.size()), labels);
        Lanes last = lanes.getFirst();
        return new Fitted(new TextClassifier(labels, last.ngrams(), last.dense(), Calibration.fit(held)), held);
    }
}
