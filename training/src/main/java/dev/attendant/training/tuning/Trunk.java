package dev.attendant.training.tuning;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.attendant.training.data.Example;
import dev.attendant.training.data.Stretch;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The lower layers, which stay as they are and run in 8 bits: the branch learns from what it will be given later. */
public final class Trunk implements AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** @param model a serialized ONNX model with one output: states by text, token and dimension */
    public Trunk(byte[] model, HuggingFaceTokenizer tokenizer, int threads) {
        this.tokenizer = tokenizer;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            session = environment.createSession(model, options);
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder's lower layers cannot be loaded", failure);
        }
    }

    TrunkStates read(List<Example> examples) {
        return states(examples.stream().map(this::encoded).toArray(Encoding[]::new));
    }

    TrunkStates readTexts(List<String> texts) {
        return states(texts.stream().map(tokenizer::encode).toArray(Encoding[]::new));
    }

    MarkedStates readStretches(List<Stretch> stretches) {
        Encoding[] encodings =
                stretches.stream().map(Stretch::text).map(tokenizer::encode).toArray(Encoding[]::new);
        return new MarkedStates(stretches, encodings, states(encodings));
    }

    private TrunkStates states(Encoding[] encodings) {
        int[] lengths =
                Arrays.stream(encodings).mapToInt(e -> e.getIds().length).toArray();
        int longest = Arrays.stream(lengths).max().orElseThrow();
        try (OnnxTensor ids = tensor(encodings, Encoding::getIds, longest);
                OnnxTensor mask = tensor(encodings, Encoding::getAttentionMask, longest);
                OnnxTensor types = tensor(encodings, Encoding::getTypeIds, longest);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            OnnxTensor states = (OnnxTensor) result.get(0);
            float[] values = new float[states.getFloatBuffer().remaining()];
            states.getFloatBuffer().get(values);
            return new TrunkStates(values, lengths);
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder's lower layers failed", failure);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder's lower layers cannot be closed", failure);
        }
    }

    private Encoding encoded(Example example) {
        return example.passage()
                .map(passage -> tokenizer.encode(example.text(), passage))
                .orElseGet(() -> tokenizer.encode(example.text()));
    }

    private OnnxTensor tensor(Encoding[] encodings, Function<Encoding, long[]> part, int longest) throws OrtException {
        LongBuffer values = LongBuffer.allocate(encodings.length * longest);
        for (Encoding encoding : encodings) {
            values.put(Arrays.copyOf(part.apply(encoding), longest));
        }
        return OnnxTensor.createTensor(environment, values.flip(), new long[] {encodings.length, longest});
    }
}
