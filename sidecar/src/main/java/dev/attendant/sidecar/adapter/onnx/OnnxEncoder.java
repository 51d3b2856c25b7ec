package dev.attendant.sidecar.adapter.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.QueryEmbedding;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.sidecar.encoding.WordVectors;
import java.util.List;

/**
 * all-MiniLM-L6-v2 in 8 bits, from the class path: 384 dimensions, mean pooling over at most 256 tokens. Branches of
 * its upper layers are tuned for classifiers, and to bring questions near to what answers them. Safe for use by many
 * threads; each call runs on its caller's thread alone.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {

    private static final String UNDERSTANDING = "understanding.onnx";
    private static final String RETRIEVAL = "retrieval.onnx";

    private final HuggingFaceTokenizer tokenizer;
    private final String name;
    private final String featuresName;
    private final OnnxModel meanings;
    private final OnnxModel answers;
    private final OnnxModel reader;

    /** Each branch costs a third of the time again, so that only messages are read with all of them. */
    private OnnxEncoder(HuggingFaceTokenizer tokenizer, byte[] weights, Branch understanding, Branch retrieval)
            throws OrtException {
        this.tokenizer = tokenizer;
        this.name = MiniLm.NAME + "+" + retrieval.name();
        this.featuresName = MiniLm.NAME + "+" + understanding.name();
        this.meanings = new OnnxModel(weights, List.of(Branch.MEANING));
        this.answers = retrieval.aloneOn(weights);
        this.reader = understanding.on(weights, retrieval);
    }

    /**
     * Loads weights and vocabulary, which takes about half a second.
     *
     * @throws IllegalStateException where the weights are damaged
     */
    public static OnnxEncoder load() {
        return load(MiniLm.branch(UNDERSTANDING, Branch.FEATURES), retrieval());
    }

    /**
     * Loads the encoder with a branch for classifiers of one's own.
     *
     * @param understanding as {@code ./scripts/train-encoder} writes it
     * @throws IllegalStateException where the branch is damaged or does not fit
     */
    public static OnnxEncoder understandingBy(byte[] understanding) {
        return load(new Branch(understanding, Branch.FEATURES), retrieval());
    }

    /**
     * Loads the encoder with a branch for retrieval of one's own.
     *
     * @param retrieval as {@code ./scripts/train-retriever} writes it
     * @throws IllegalStateException where the branch is damaged or does not fit
     */
    public static OnnxEncoder retrievingBy(byte[] retrieval) {
        return load(MiniLm.branch(UNDERSTANDING, Branch.FEATURES), new Branch(retrieval, Branch.ANSWERS));
    }

    private static Branch retrieval() {
        return MiniLm.branch(RETRIEVAL, Branch.ANSWERS);
    }

    private static OnnxEncoder load(Branch understanding, Branch retrieval) {
        try {
            return new OnnxEncoder(MiniLm.tokenizer(), MiniLm.weights(), understanding, retrieval);
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder cannot be loaded", failure);
        }
    }

    /** The whole words that the encoder knows, the commonest first. */
    public static List<String> wholeWords() {
        return MiniLm.vocabulary().stream()
                .filter(word -> !word.startsWith("##"))
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String featuresName() {
        return featuresName;
    }

    @Override
    public int dimensions() {
        return MiniLm.DIMENSIONS;
    }

    /** Read anew each time, since most that encodes needs no words. */
    @Override
    public WordVectors words() {
        try {
            WordTable table = new WordTable(MiniLm.weights(), MiniLm.DIMENSIONS);
            return new WordVectors(MiniLm.vocabulary(), table.signs());
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder's words cannot be read", failure);
        }
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        List<Encoding> tokens = texts.stream().map(tokenizer::encode).toList();
        Embedding[] embeddings = new Embedding[texts.size()];
        meanings.run(
                tokens, (place, states) -> embeddings[place] = Pooling.whole(tokens.get(place), states.getFirst()));
        return List.of(embeddings);
    }

    @Override
    public List<Reading> read(List<String> texts) {
        List<Encoding> tokens = texts.stream().map(tokenizer::encode).toList();
        Reading[] readings = new Reading[texts.size()];
        reader.run(tokens, (place, states) -> readings[place] = reading(tokens.get(place), states));
        return List.of(readings);
    }

    @Override
    public List<Encoded> encodeParts(List<Parted> texts) {
        List<Encoding> tokens =
                texts.stream().map(Parted::text).map(tokenizer::encode).toList();
        Encoded[] encoded = new Encoded[texts.size()];
        answers.run(
                tokens,
                (place, states) ->
                        encoded[place] = Pooling.pooled(texts.get(place), tokens.get(place), states.getFirst()));
        return List.of(encoded);
    }

    @Override
    public void close() {
        meanings.close();
        answers.close();
        reader.close();
        tokenizer.close();
    }

    /** The branch forgets what its tasks had no use for; beside it, the meaning serves labels that are new to it. */
    private static Reading reading(Encoding tokens, List<float[][]> states) {
        Embedding meaning = Pooling.whole(tokens, states.get(0));
        Embedding tuned = Pooling.whole(tokens, states.get(1));
        Embedding answer = Pooling.whole(tokens, states.get(2));
        return new Reading(new QueryEmbedding(meaning, answer), Embedding.joined(meaning, tuned));
    }
}
