package dev.attendant.training.tuning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.attendant.training.data.Example;
import dev.attendant.training.data.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tokens of the stretches that are read beside questions are part of an answer. */
final class AnswerTokens {

    /** How many labels a token may have. */
    static final int LABELS = 2;

    static final int OTHER = 0;
    static final int ANSWER = 1;

    private static final int ALONE = 0;
    private static final int BESIDE = 1;

    private AnswerTokens() {}

    /**
     * What is wanted of each token, text after text: for each label 1 or 0. Tokens of questions and padding want
     * nothing.
     *
     * @param longest places for tokens of each text
     */
    static float[] of(List<Example> examples, Encoding[] encodings, int longest) {
        float[] wanted = new float[encodings.length * longest * LABELS];
        for (int text = 0; text < encodings.length; text++) {
            int first = text * longest;
            Encoding encoding = encodings[text];
            int side = examples.get(text).text().isEmpty() ? ALONE : BESIDE;
            examples.get(text).beside().ifPresent(stretch -> mark(stretch, encoding, side, first, wanted));
        }
        return wanted;
    }

    private static void mark(Stretch stretch, Encoding encoding, int side, int first, float[] wanted) {
        @Nullable CharSpan[] spans = encoding.getCharTokenSpans();
        for (int token = 0; token < spans.length; token++) {
            CharSpan span = spans[token];
            if (span != null && encoding.getTypeIds()[token] == side && span.getEnd() > span.getStart()) {
                int label = stretch.isAnswer(span.getStart(), span.getEnd()) ? ANSWER : OTHER;
                wanted[(first + token) * LABELS + label] = 1;
            }
        }
    }
}
