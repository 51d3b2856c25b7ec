package dev.attendant.training.tuning;

import java.util.Arrays;

/** What the lower layers make of some texts. */
final class TrunkStates {

    private final float[] values;
    private final int[] lengths;
    private final int longest;

    /**
     * @param values text after text, token after token, dimension after dimension
     * @param lengths the tokens of each text; what lies behind them up to the longest is padding
     */
    TrunkStates(float[] values, int[] lengths) {
        this.values = values;
        this.lengths = lengths;
        this.longest = Arrays.stream(lengths).max().orElseThrow();
    }

    float[] values() {
        return values;
    }

    int texts() {
        return lengths.length;
    }

    int longest() {
        return longest;
    }

    int dimensions() {
        return values.length / lengths.length / longest;
    }

    /** 1 for each token, 0 for each place of padding; text after text. */
    float[] real() {
        float[] real = new float[lengths.length * longest];
        for (int text = 0; text < lengths.length; text++) {
            Arrays.fill(real, text * longest, text * longest + lengths[text], 1);
        }
        return real;
    }
}
