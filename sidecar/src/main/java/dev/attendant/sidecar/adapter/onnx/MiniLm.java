package dev.attendant.sidecar.adapter.onnx;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The files of all-MiniLM-L6-v2 in 8 bits, and of its branches, on the class path. */
final class MiniLm {

    static final String NAME = "all-MiniLM-L6-v2-int8";
    static final int DIMENSIONS = 384;

    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String BRANCHES = "/weights/";
    private static final int LONGEST = 256;

    private MiniLm() {}

    static byte[] weights() {
        return bytes(WEIGHTS);
    }

    static Branch branch(String file, String output) {
        return new Branch(bytes(BRANCHES + file), output);
    }

    /** Cuts texts, and questions with their passages, at {@value #LONGEST} tokens. */
    static HuggingFaceTokenizer tokenizer() {
        // Keeps the tokenizer library from looking for newer natives on the network.
        System.setProperty("ai.djl.offline", "true");
        try (InputStream vocabulary = resource(VOCABULARY)) {
            return HuggingFaceTokenizer.newInstance(
                    vocabulary,
                    Map.of("truncation", "true", "maxLength", Integer.toString(LONGEST), "padding", "false"));
        } catch (IOException failure) {
            throw new UncheckedIOException("the encoder's vocabulary cannot be read", failure);
        }
    }

    /** All pieces of words, by their numbers. */
    static List<String> vocabulary() {
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

    static byte[] bytes(String name) {
        try (InputStream stream = resource(name)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException("the encoder's weights cannot be read", failure);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = MiniLm.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }
}
