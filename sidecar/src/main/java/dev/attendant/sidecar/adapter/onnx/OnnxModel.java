package dev.attendant.sidecar.adapter.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A graph that makes token states of token numbers, each call on its caller's thread alone. */
final class OnnxModel implements AutoCloseable {

    private static final int BATCH = 16;

    private static final String LAYER_NORM_FUSIONS = "LayerNormFusionL1;LayerNormFusionL2";

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<String> outputs;

    /**
     * @param bytes a serialized ONNX model
     * @param outputs the outputs that are wanted
     * @throws OrtException where the bytes are no model
     * @throws IllegalArgumentException where the model lacks an output
     */
    OnnxModel(byte[] bytes, List<String> outputs) throws OrtException {
        this(bytes, outputs, "");
    }

    /**
     * The same in a sixth less time: layer normalization stays in its parts, which take vector instructions. It rounds
     * otherwise, so that what was fitted to a fused graph may tell a few texts otherwise.
     */
    static OnnxModel inParts(byte[] bytes, List<String> outputs) throws OrtException {
        return new OnnxModel(bytes, outputs, LAYER_NORM_FUSIONS);
    }

    /** @param without optimizers that the runtime is to leave out, with semicolons between */
    private OnnxModel(byte[] bytes, List<String> outputs, String without) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("optimization.disable_specified_optimizers", without);
            this.session = environment.createSession(bytes, options);
            this.outputs = outputs;
        }
        Set<String> given = session.getOutputNames();
        if (!given.containsAll(outputs)) {
            close();
            throw new IllegalArgumentException("the graph gives %s, not %s".formatted(given, outputs));
        }
    }

    /** Takes what the graph makes of one text. */
    @FunctionalInterface
    interface States {

        /**
         * @param place the text's place in the list
         * @param outputs for each wanted output one row for each token, and perhaps more rows of padding
         */
        void take(int place, List<float[][]> outputs);
    }

    /** Hands over the states of each text, in any order. Texts of like length share a batch, so padding is small. */
    void run(List<Encoding> texts, States states) {
        List<Integer> byLength = IntStream.range(0, texts.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> texts.get(place).getIds().length))
                .toList();
        for (int from = 0; from < byLength.size(); from += BATCH) {
            run(texts, byLength.subList(from, Math.min(from + BATCH, byLength.size())), states);
        }
    }

    /** What its makers noted of it. */
    Map<String, String> metadata() {
        try {
            return session.getMetadata().getCustomMetadata();
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder's metadata cannot be read", failure);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder cannot be closed", failure);
        }
    }

    private void run(List<Encoding> texts, List<Integer> places, States states) {
        List<float[][][]> results = results(places.stream().map(texts::get).toList());
        for (int row = 0; row < places.size(); row++) {
            int text = row;
            states.take(
                    places.get(row),
                    results.stream().map(result -> result[text]).toList());
        }
    }

    /** For each wanted output the states by text, token and dimension. */
    private List<float[][][]> results(List<Encoding> batch) {
        int length = batch.stream().mapToInt(e -> e.getIds().length).max().orElse(1);
        try (OnnxTensor ids = tensor(batch, Encoding::getIds, length);
                OnnxTensor mask = tensor(batch, Encoding::getAttentionMask, length);
                OnnxTensor types = tensor(batch, Encoding::getTypeIds, length);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[][][][] states = new float[outputs.size()][][][];
            for (int i = 0; i < states.length; i++) {
                states[i] =
                        (float[][][]) result.get(outputs.get(i)).orElseThrow().getValue();
            }
            return List.of(states);
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder failed", failure);
        }
    }

    private OnnxTensor tensor(List<Encoding> batch, Function<Encoding, long[]> part, int length) throws OrtException {
        LongBuffer values = LongBuffer.allocate(batch.size() * length);
        for (Encoding encoding : batch) {
            values.put(Arrays.copyOf(part.apply(encoding), length));
        }
        return OnnxTensor.createTensor(environment, values.flip(), new long[] {batch.size(), length});
    }
}
