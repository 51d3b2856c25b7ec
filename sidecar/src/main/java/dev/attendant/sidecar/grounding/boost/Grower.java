package dev.attendant.sidecar.grounding.boost;

import dev.attendant.sidecar.grounding.signal.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Grows one tree that tells what the trees before it have left to tell. The same input gives the same tree. */
final class Grower {

    private static final int DEEPEST = 4;
    private static final int FEWEST = 8;
    private static final double RATE = 0.02;
    private static final double LEAST_GAIN = 1e-9;

    /** Numbers are kept to the fifth digit, so that the file stays small. */
    private static final double EXACT = 1e5;

    private final Table table;
    private final List<Signal> asked;
    private final double[] left;
    private final double[] curvature;

    /**
     * @param asked the signals that the tree may ask about
     * @param left for each observation what is left to tell: what it is, 1 or 0, less its probability so far
     * @param curvature for each observation its probability times one less that
     */
    Grower(Table table, List<Signal> asked, double[] left, double[] curvature) {
        this.table = table;
        this.asked = List.copyOf(asked);
        this.left = left;
        this.curvature = curvature;
    }

    /** A cut of observations in two by a signal, and how much more alike both parts are in what is left. */
    private record Cut(Signal signal, double threshold, double gain) {}

    /** @param rows which of the observations the tree is grown from */
    Tree grow(boolean[] rows) {
        return grow(rows, 0);
    }

    private Tree grow(boolean[] rows, int depth) {
        Optional<Cut> found = depth == DEEPEST ? Optional.empty() : best(rows);
        if (found.isEmpty()) {
            return leaf(rows);
        }
        Cut cut = found.get();
        return new Tree.Split(
                cut.signal(),
                cut.threshold(),
                grow(part(rows, cut, true), depth + 1),
                grow(part(rows, cut, false), depth + 1));
    }

    private boolean[] part(boolean[] rows, Cut cut, boolean below) {
        double[] values = table.values(cut.signal());
        boolean[] part = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            part[row] = rows[row] && values[row] < cut.threshold() == below;
        }
        return part;
    }

    private Tree leaf(boolean[] rows) {
        double sum = 0;
        double weight = 0;
        for (int row = 0; row < rows.length; row++) {
            sum += rows[row] ? left[row] : 0;
            weight += rows[row] ? curvature[row] : 0;
        }
        return new Tree.Leaf(rounded(RATE * sum / Math.max(weight, LEAST_GAIN)));
    }

    private static double rounded(double value) {
        return Math.round(value * EXACT) / EXACT;
    }

    private Optional<Cut> best(boolean[] rows) {
        Optional<Cut> best = Optional.empty();
        for (Signal signal : asked) {
            Optional<Cut> cut = best(rows, signal);
            if (cut.isPresent()
                    && (best.isEmpty() || cut.get().gain() > best.get().gain())) {
                best = cut;
            }
        }
        return best;
    }

    private Optional<Cut> best(boolean[] rows, Signal signal) {
        double[] values = table.values(signal);
        int[] order = in(rows, table.order(signal));
        double total = 0;
        for (int row : order) {
            total += left[row];
        }
        double low = 0;
        double most = LEAST_GAIN;
        int place = -1;
        for (int i = 0; i + FEWEST < order.length; i++) {
            low += left[order[i]];
            double gain = gain(low, i + 1, total - low, order.length - i - 1);
            boolean apart = values[order[i]] < values[order[i + 1]];
            if (i + 1 >= FEWEST && apart && gain > most) {
                most = gain;
                place = i;
            }
        }
        return place < 0
                ? Optional.empty()
                : Optional.of(new Cut(signal, between(values[order[place]], values[order[place + 1]]), most));
    }

    /** A number above the low one and not above the high one, short where there is room. */
    private static double between(double low, double high) {
        double middle = rounded((low + high) / 2);
        return low < middle && middle <= high ? middle : (low + high) / 2;
    }

    private static double gain(double low, int lows, double high, int highs) {
        double apart = low / lows - high / highs;
        return (double) lows * highs / (lows + highs) * apart * apart;
    }

    private static int[] in(boolean[] rows, int[] order) {
        return Arrays.stream(order).filter(row -> rows[row]).toArray();
    }
}
