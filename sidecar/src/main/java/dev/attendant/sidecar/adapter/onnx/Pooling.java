package dev.attendant.sidecar.adapter.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder.Encoded;
import dev.attendant.sidecar.encoding.Encoder.Parted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Token states averaged into embeddings: of a whole text, and of the parts of it. */
final class Pooling {

    private Pooling() {}

    /** @param states one row for each token, and perhaps more rows of padding */
    static Encoded pooled(Parted text, Encoding tokens, float[][] states) {
        Embedding whole = whole(tokens, states);
        List<Embedding> parts = new ArrayList<>();
        for (int part = 0; part < text.starts().size(); part++) {
            parts.add(part(text, part, tokens, states, whole));
        }
        return new Encoded(whole, parts);
    }

    /** The mean over all tokens. */
    static Embedding whole(Encoding tokens, float[][] states) {
        return mean(states, 0, tokens.getIds().length);
    }

    /** The mean over a part's tokens; a part beyond the encoder's reach is taken for the whole. */
    private static Embedding part(Parted text, int part, Encoding tokens, float[][] states, Embedding whole) {
        int start = text.text().codePointCount(0, text.starts().get(part));
        int end = text.text().codePointCount(0, text.ends().get(part));
        int first = -1;
        int last = -1;
        @Nullable CharSpan[] spans = tokens.getCharTokenSpans();
        for (int token = 0; token < spans.length; token++) {
            CharSpan span = spans[token];
            if (span != null && span.getStart() >= start && span.getEnd() <= end && span.getEnd() > span.getStart()) {
                first = first < 0 ? token : first;
                last = token;
            }
        }
        return first < 0 ? whole : mean(states, first, last + 1);
    }

    private static Embedding mean(float[][] states, int from, int to) {
        float[] sum = new float[states[from].length];
        for (int token = from; token < to; token++) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += states[token][d];
            }
        }
        return Embedding.normalized(sum);
    }
}
