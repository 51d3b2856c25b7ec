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
     * @param outsiders texts of none of the labels, as seen by the same lanes
     */
    public record Fitted(TextClassifier classifier, List<HeldOut> heldOut, List<HeldOut> outsiders) {
        public Fitted {
            heldOut = List.copyOf(heldOut);
            outsiders = List.copyOf(outsiders);
        }
    }

    /**
     * Reads the examples and fits a classifier.
     *
     * @param development further examples to calibrate on, which are trained on in the end; may be empty
     * @throws IllegalArgumentException where there are fewer than two labels
     */
    public TextClassifier fit(List<LabelledText> examples, List<LabelledText> development, Encoder encoder) {
        List<ReadText> held = ReadText.read(development, encoder);
        return fit(ReadText.read(examples, encoder), held, List.of()).classifier();
    }

    /**
     * Fits a classifier to examples that have been read.
     *
     * @param development as in {@link #fit(List, List, Encoder)}
     * @param outsiders texts of none of the labels, of which n-grams alone must be sure of next to none
     */
    public Fitted fit(List<ReadText> examples, List<ReadText> development, List<ReadText> outsiders) {
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
        return fitted(labels, lanes.getFirst(), folds, lanes.subList(1, lanes.size()), outsiders);
    }

    private static Fitted fitted(
            List<String> labels, Lanes all, Folds folds, List<Lanes> parts, List<ReadText> outsiders) {
        List<HeldOut> held = folds.held(parts, labels);
        List<HeldOut> outside = Folds.outsiders(outsiders, parts);
        Calibration calibration = Calibration.fit(held, outside);
        return new Fitted(new TextClassifier(labels, all.ngrams(), all.dense(), calibration), held, outside);
    }
}
