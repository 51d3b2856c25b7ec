package dev.attendant.sidecar.classification;

import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits a {@link TextClassifier} from labelled texts, be it five a label or tens of thousands in all. Lanes trained on a
 * part are calibrated on the rest, then trained once more on everything. The same examples give the same weights.
 */
public final class TextClassifierTrainer {

    private final double balance;
    private final Function<ReadText, Embedding> trialSight;

    /** @param trialSight what lanes see that are there to calibrate others */
    private TextClassifierTrainer(double balance, Function<ReadText, Embedding> trialSight) {
        this.balance = balance;
        this.trialSight = trialSight;
    }

    /** A trainer for which each example counts alike, so that labels are as likely as they were frequent. */
    public static TextClassifierTrainer countingExamples() {
        return new TextClassifierTrainer(0, ReadText::features);
    }

    /**
     * A trainer that lifts rare labels.
     *
     * @param balance 0 where each example counts alike, 1 where each label does; between them by powers
     */
    public static TextClassifierTrainer balancing(double balance) {
        return new TextClassifierTrainer(balance, ReadText::features);
    }

    /**
     * The same for examples that the features may have been tuned on. No part of those is unseen by them, so that they
     * would make it look easier to tell apart than messages will be; held-out examples are seen by their meaning.
     */
    public TextClassifierTrainer calibratingByMeaning() {
        return new TextClassifierTrainer(balance, ReadText::meaning);
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
        List<Lanes> lanes = IntStream.rangeClosed(0, folds.trained().size())
                .parallel()
                .mapToObj(way -> way == 0
                        ? Lanes.fit(all, labels, balance, ReadText::features)
                        : Lanes.fit(folds.trained().get(way - 1), labels, balance, trialSight))
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
