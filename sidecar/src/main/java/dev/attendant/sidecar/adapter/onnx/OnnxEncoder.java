package dev.attendant.sidecar.adapter.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Reading;
import dev.attendant.sidecar.encoding.WordVectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * all-MiniLM-L6-v2 in 8 bits, from the class path: 384 dimensions, mean pooling over at most 256 tokens. A branch of
 * its upper layers, tuned for classifiers, gives as many features again in the same pass. Safe for use by many threads;
 * each call runs on its caller's thread alone.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {

    private static final String NAME = "all-MiniLM-L6-v2-int8";
    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String BRANCH = "/weights/understanding.onnx";
    private static final int DIMENSIONS = 384;
    private static final int LONGEST = 256;

    private final HuggingFaceTokenizer tokenizer;
    private final String featuresName;
    private final OnnxModel encoder;
    private final OnnxModel reader;

    /** The branch costs a third of the time again, so what needs no features runs without it. */
    private OnnxEncoder(HuggingFaceTokenizer tokenizer, byte[] weights, Branch branch) throws OrtException {
        this.tokenizer = tokenizer;
        this.featuresName = NAME + "+" + branch.name();
        this.encoder = new OnnxModel(weights, List.of(Branch.MEANING));
        this.reader = branch.on(weights);
    }

    /**
     * Loads weights and vocabulary, which takes about half a second.
     *
     * @throws IllegalStateException where the weights are damaged
     */
    public static OnnxEncoder load() {
        return load(bytes(BRANCH));
    }

    /**
     * Loads the encoder with a branch of one's own.
     *
     * @param branch as {@code ./scripts/train-encoder} writes it
     * @throws IllegalStateException where the branch is damaged or does not fit
     */
    public static OnnxEncoder load(byte[] branch) {
        // Keeps the tokenizer library from looking for newer natives on the network.
        System.setProperty("ai.djl.offline", "true");
        try (InputStream vocabulary = resource(VOCABULARY)) {
            return new OnnxEncoder(tokenizer(vocabulary), bytes(WEIGHTS), new Branch(branch));
        } catch (IOException failure) {
            throw new UncheckedIOException("the encoder's vocabulary cannot be read", failure);
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder cannot be loaded", failure);
        }
    }

    /** The whole words that the encoder knows, the commonest first. */
    public static List<String> wholeWords() {
        return vocabulary().stream().filter(word -> !word.startsWith("##")).toList();
    }

    /** All pieces of words, by their numbers. */
    private static List<String> vocabulary() {
        try (InputStream vocabulary = resource(VOCABULARY)) {
            return new ObjectMapper()
                    .readTree(vocabulary).path("model").path("vocab").properties().stream()
                            .sorted(Comparator.comparingInt(
                                    word -> word.getValue().asInt()))
                            .map(Map.Entry::getKey)
                            .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the encoder's vocabulary cannot be read", failure);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String featuresName() {
        return featuresName;
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    /** Read anew each time, since most that encodes needs no words. */
    @Override
    public WordVectors words() {
        try {
            return new WordVectors(vocabulary(), new WordTable(bytes(WEIGHTS), DIMENSIONS).signs());
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder's words cannot be read", failure);
        }
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        List<Encoding> tokens = texts.stream().map(tokenizer::encode).toList();
        Embedding[] embeddings = new Embedding[texts.size()];
        encoder.run(tokens, (place, states) -> embeddings[place] = Pooling.whole(tokens.get(place), states.getFirst()));
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
        encoder.run(
                tokens,
                (place, states) ->
                        encoded[place] = Pooling.pooled(texts.get(place), tokens.get(place), states.getFirst()));
        return List.of(encoded);
    }

    @Override
    public void close() {
        encoder.close();
        reader.close();
        tokenizer.close();
    }

    /** The branch forgets what its tasks had no use for; beside it, the meaning serves labels that are new to it. */
    private static Reading reading(Encoding tokens, List<float[][]> states) {
        Embedding meaning = Pooling.whole(tokens, states.getFirst());
        Embedding tuned = Pooling.whole(tokens, states.getLast());
        return new Reading(meaning, Embedding.joined(meaning, tuned));
    }

    private static HuggingFaceTokenizer tokenizer(InputStream vocabulary) throws IOException {
        return HuggingFaceTokenizer.newInstance(
                vocabulary, Map.of("truncation", "true", "maxLength", Integer.toString(LONGEST), "padding", "false"));
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = resource(name)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("the encoder's weights cannot be read", failure);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = OnnxEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }
}
