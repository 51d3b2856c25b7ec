package dev.attendant.training.tuning;

import java.util.Arrays;

/** What the lower layers make of some texts. */
final class TrunkStates {

    private final float[] values;
    private final int[] lengths;
    private final float[] answers;
    private final int longest;

    /**
     * @param values text after text, token after token, dimension after dimension
     * @param lengths the tokens of each text; what lies behind them up to the longest is padding
     * @param answers as {@link AnswerTokens} gives them
     */
    TrunkStates(float[] values, int[] lengths, float[] answers) {
        this.values = values;
        this.lengths = lengths;
        this.answers = answers;
        this.longest = Arrays.stream(lengths).max().orElseThrow();
    }

    float[] values() {
        return values;
    }

    float[] answers() {
        return answers;
    }

    /** 1 for each token that has a label, else 0; text after text. */
    float[] labelled(int label) {
        float[] labelled = new float[lengths.length * longest];
        for (int place = 0; place < labelled.length; place++) {
            labelled[place] = answers[place * AnswerTokens.LABELS + label];
        }
        return labelled;
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
