package dev.attendant.sidecar.pii.name;

/** Finds the labelling with the greatest sum of scores and steps. */
final class Viterbi {

    private Viterbi() {}

    /**
     * The best labelling.
     *
     * @param scores of each label at each token
     * @param steps from label (row) to label
     */
    static int[] best(float[][] scores, float[][] steps) {
        int length = scores.length;
        int[][] from = new int[length][Labels.COUNT];
        float[] sums = new float[Labels.COUNT];
        for (int i = 0; i < length; i++) {
            sums = extend(i == 0 ? start() : sums, scores[i], steps, from[i]);
        }
        int[] labels = new int[length];
        int label = greatest(sums);
        for (int i = length - 1; i >= 0; i--) {
            labels[i] = label;
            label = from[i][label];
        }
        return labels;
    }

    /** Before a text stands what is outside. */
    private static float[] start() {
        float[] sums = new float[Labels.COUNT];
        java.util.Arrays.fill(sums, Float.NEGATIVE_INFINITY);
        sums[Labels.OUTSIDE] = 0;
        return sums;
    }

    private static float[] extend(float[] sums, float[] scores, float[][] steps, int[] from) {
        float[] extended = new float[Labels.COUNT];
        for (int label = 0; label < Labels.COUNT; label++) {
            float best = Float.NEGATIVE_INFINITY;
            for (int previous = 0; previous < Labels.COUNT; previous++) {
                float sum = sums[previous] + steps[previous][label];
                if (sum > best && Labels.mayFollow(previous, label)) {
                    best = sum;
                    from[label] = previous;
                }
            }
            extended[label] = best + scores[label];
        }
        return extended;
    }

    private static int greatest(float[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
