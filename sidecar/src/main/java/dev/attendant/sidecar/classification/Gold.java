package dev.attendant.sidecar.classification;

import java.util.Arrays;
import java.util.List;

/** What each example is labelled with, by number, and how much it counts. */
final class Gold {

    private final List<String> labels;
    private final int[] numbers;
    private final float[] shares;

    private Gold(List<String> labels, int[] numbers, float[] shares) {
        this.labels = List.copyOf(labels);
        this.numbers = numbers;
        this.shares = shares;
    }

    /**
     * @param labels all that may occur
     * @param balance 0 where each example counts alike, 1 where each label does; between them by powers
     */
    static Gold of(List<ReadText> examples, List<String> labels, double balance) {
        int[] numbers =
                examples.stream().mapToInt(each -> labels.indexOf(each.label())).toArray();
        int[] counts = new int[labels.size()];
        for (int number : numbers) {
            counts[number]++;
        }
        long present = Arrays.stream(counts).filter(count -> count > 0).count();
        float[] shares = new float[numbers.length];
        for (int i = 0; i < shares.length; i++) {
            double even = numbers.length / ((double) present * counts[numbers[i]]);
            shares[i] = (float) Math.pow(even, balance);
        }
        return new Gold(labels, numbers, shares);
    }

    List<String> labels() {
        return labels;
    }

    int size() {
        return numbers.length;
    }

    int number(int example) {
        return numbers[example];
    }

    /**
     * Turns the probabilities of an example into the slope of its cross-entropy: what is too much of each label, times
     * what the example counts.
     */
    void toSlope(int example, double[] probabilities, float[] slope) {
        float share = shares[example];
        for (int label = 0; label < slope.length; label++) {
            slope[label] = (float) probabilities[label] * share;
        }
        slope[numbers[example]] -= share;
    }
}
