package dev.attendant.sidecar.calibration;

import java.util.Arrays;
import java.util.List;

/** Area under the receiver operating characteristic. */
public final class Auroc {

    private Auroc() {}

    /**
     * The chance that a positive scores above a negative, ties counting half (Mann and Whitney 1947).
     *
     * @return between 0 and 1; 0.5 where either side is empty
     */
    public static double of(List<Double> positives, List<Double> negatives) {
        if (positives.isEmpty() || negatives.isEmpty()) {
            return 0.5;
        }
        double[] sorted =
                negatives.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double wins = positives.stream()
                .mapToDouble(p -> (below(sorted, p) + belowOrEqual(sorted, p)) / 2.0)
                .sum();
        return wins / ((double) positives.size() * sorted.length);
    }

    private static int below(double[] sorted, double value) {
        return belowOrEqual(sorted, Math.nextDown(value));
    }

    private static int belowOrEqual(double[] sorted, double value) {
        int place = Arrays.binarySearch(sorted, Math.nextUp(value));
        int at = place < 0 ? -place - 1 : place;
        while (at > 0 && sorted[at - 1] > value) {
            at--;
        }
        return at;
    }
}
