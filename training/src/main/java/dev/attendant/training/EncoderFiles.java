package dev.attendant.training;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** The encoder's files on the class path. */
public final class EncoderFiles {

    private EncoderFiles() {}

    public static byte[] weights() throws IOException {
        try (InputStream stream = resource("/all-minilm-l6-v2-q.onnx")) {
            return stream.readAllBytes();
        }
    }

    /** @param longest tokens of a text; longer ones are cut */
    public static HuggingFaceTokenizer tokenizer(int longest) throws IOException {
        try (InputStream stream = resource("/all-minilm-l6-v2-q-tokenizer.json")) {
            return HuggingFaceTokenizer.newInstance(
                    stream, Map.of("truncation", "true", "maxLength", Integer.toString(longest), "padding", "false"));
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = EncoderFiles.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }
}
