package dev.attendant.sidecar.adapter.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.attendant.sidecar.encoding.CrossEncoder;
import dev.attendant.sidecar.encoding.Embedding;
import java.util.List;

/**
 * MiniLM with a branch that reads a question together with a passage, of at most 256 tokens both. Safe for use by many
 * threads; each call runs on its caller's thread alone.
 */
public final class OnnxCrossEncoder implements CrossEncoder, AutoCloseable {

    private static final String BRANCH = "reading.onnx";

    /** In characters. The tokenizer pairs all that it cuts off with each other, so that little is to be cut there. */
    private static final int LONGEST_QUESTION = 600;

    private static final int LONGEST_PASSAGE = 1_500;

    private final HuggingFaceTokenizer tokenizer;
    private final OnnxModel reader;
    private final LogOdds head;

    private OnnxCrossEncoder(HuggingFaceTokenizer tokenizer, OnnxModel reader) {
        this.tokenizer = tokenizer;
        this.reader = reader;
        this.head = LogOdds.of(reader);
    }

    /**
     * Loads weights and vocabulary, which takes about half a second.
     *
     * @throws IllegalStateException where the weights are damaged
     */
    public static OnnxCrossEncoder load() {
        return load(MiniLm.branch(BRANCH, Branch.FEATURES));
    }

    /**
     * Loads the encoder with a branch of one's own.
     *
     * @param branch as {@code ./scripts/train-reader} writes it
     * @throws IllegalStateException where the branch is damaged or does not fit
     */
    public static OnnxCrossEncoder load(byte[] branch) {
        return load(new Branch(branch, Branch.FEATURES));
    }

    private static OnnxCrossEncoder load(Branch branch) {
        return new OnnxCrossEncoder(MiniLm.tokenizer(), branch.aloneOn(MiniLm.weights()));
    }

    @Override
    public double logOdds(String question, String passage) {
        Encoding tokens = tokenizer.encode(cut(question, LONGEST_QUESTION), cut(passage, LONGEST_PASSAGE));
        Embedding[] features = new Embedding[1];
        reader.run(List.of(tokens), (place, states) -> features[place] = Pooling.whole(tokens, states.getFirst()));
        return head.of(features[0]);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    @Override
    public void close() {
        reader.close();
        tokenizer.close();
    }
}
