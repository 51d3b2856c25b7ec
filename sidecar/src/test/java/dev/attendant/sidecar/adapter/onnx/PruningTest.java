package dev.attendant.sidecar.adapter.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PruningTest {

    private static final byte[] JOINED = joined(MiniLm.weights(), MiniLm.bytes("/weights/reading.onnx"));

    @Test
    void shouldGiveTheSameOutput() throws OrtException, InvalidProtocolBufferException {
        byte[] pruned = Pruning.of(JOINED, Branch.FEATURES);

        assertThat(states(pruned)).isDeepEqualTo(states(JOINED));
    }

    @Test
    void shouldLeaveOutLayersThatTheOutputDoesNotDependOn() throws InvalidProtocolBufferException {
        byte[] pruned = Pruning.of(JOINED, Branch.FEATURES);

        assertThat(text(JOINED)).contains("/encoder/layer.5/", "tuned:/encoder/layer.5/");
        assertThat(text(pruned).replace("tuned:/encoder/layer.5/", "")).doesNotContain("/encoder/layer.5/");
    }

    @Test
    void shouldHaveNoOutputButTheOneAskedFor() throws InvalidProtocolBufferException {
        byte[] pruned = Pruning.of(JOINED, Branch.FEATURES);

        assertThatThrownBy(() -> new OnnxModel(pruned, List.of(Branch.MEANING)).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Branch.FEATURES);
    }

    private static float[][] states(byte[] model) throws OrtException {
        List<float[][]> states = new ArrayList<>();
        try (HuggingFaceTokenizer tokenizer = MiniLm.tokenizer();
                OnnxModel graph = new OnnxModel(model, List.of(Branch.FEATURES))) {
            Encoding text = tokenizer.encode("How long may I keep it?", "Thirty days.");
            graph.run(List.of(text), (place, outputs) -> states.add(outputs.getFirst()));
        }
        return states.getFirst();
    }

    private static byte[] joined(byte[] encoder, byte[] branch) {
        return ByteBuffer.allocate(encoder.length + branch.length)
                .put(encoder)
                .put(branch)
                .array();
    }

    private static String text(byte[] model) {
        return new String(model, StandardCharsets.ISO_8859_1);
    }
}
