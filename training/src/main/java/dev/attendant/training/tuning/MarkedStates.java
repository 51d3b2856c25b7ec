package dev.attendant.training.tuning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.attendant.training.data.Stretch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the lower layers make of stretches of passages, and which of their tokens are part of an answer. */
final class MarkedStates {

    private final TrunkStates states;
    private final float[] answers;
    private final float[] others;

    MarkedStates(List<Stretch> stretches, Encoding[] encodings, TrunkStates states) {
        this.states = states;
        this.answers = new float[states.texts() * states.longest()];
        this.others = new float[answers.length];
        for (int text = 0; text < encodings.length; text++) {
            mark(stretches.get(text), encodings[text], text * states.longest());
        }
    }

    TrunkStates states() {
        return states;
    }

    /** 1 for each token that is part of an answer, else 0; text after text. */
    float[] answers() {
        return answers;
    }

    /** 1 for each other token of what was written, else 0; text after text. */
    float[] others() {
        return others;
    }

    private void mark(Stretch stretch, Encoding encoding, int first) {
        @Nullable CharSpan[] spans = encoding.getCharTokenSpans();
        for (int token = 0; token < spans.length; token++) {
            CharSpan span = spans[token];
            if (span != null && span.getEnd() > span.getStart()) {
                float[] marks = stretch.isAnswer(span.getStart(), span.getEnd()) ? answers : others;
                marks[first + token] = 1;
            }
        }
    }
}
