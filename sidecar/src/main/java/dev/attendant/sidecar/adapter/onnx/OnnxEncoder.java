package dev.attendant.sidecar.adapter.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * all-MiniLM-L6-v2 in 8 bits, from the class path: 384 dimensions, mean pooling over at most 256 tokens. Safe for use
 * by many threads; each call runs on its caller's thread alone.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {

    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String VOCABULARY = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int DIMENSIONS = 384;
    private static final int LONGEST = 256;
    private static final int BATCH = 16;

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxEncoder(HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /** Loads weights and vocabulary, which takes about half a second. */
    public static OnnxEncoder load() {
        // Keeps the tokenizer library from looking for newer natives on the network.
        System.setProperty("ai.djl.offline", "true");
        try (InputStream weights = resource(WEIGHTS);
                InputStream vocabulary = resource(VOCABULARY);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session = environment.createSession(weights.readAllBytes(), options);
            return new OnnxEncoder(tokenizer(vocabulary), environment, session);
        } catch (IOException failure) {
            throw new UncheckedIOException("the encoder's files cannot be read", failure);
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder cannot be loaded", failure);
        }
    }

    @Override
    public String name() {
        return "all-MiniLM-L6-v2-int8";
    }

    @Override
    public int dimensions() {
        return DIMENSIONS;
    }

    @Override
    public List<Embedding> encode(List<String> texts) {
        List<Encoding> encodings = texts.stream().map(tokenizer::encode).toList();
        Embedding[] embeddings = new Embedding[texts.size()];
        List<Integer> byLength = byLength(encodings);
        for (int from = 0; from < byLength.size(); from += BATCH) {
            List<Integer> places = byLength.subList(from, Math.min(from + BATCH, byLength.size()));
            List<Embedding> batch =
                    encodeBatch(places.stream().map(encodings::get).toList());
            for (int i = 0; i < places.size(); i++) {
                embeddings[places.get(i)] = batch.get(i);
            }
        }
        return List.of(embeddings);
    }

    @Override
    public void close() {
        try {
            session.close();
            tokenizer.close();
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder cannot be closed", failure);
        }
    }

    /** Texts of like length share a batch, so that little padding is computed. */
    private static List<Integer> byLength(List<Encoding> encodings) {
        return IntStream.range(0, encodings.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> encodings.get(i).getIds().length))
                .toList();
    }

    private List<Embedding> encodeBatch(List<Encoding> batch) {
        int length = batch.stream().mapToInt(e -> e.getIds().length).max().orElse(1);
        try (OnnxTensor ids = tensor(batch, Encoding::getIds, length);
                OnnxTensor mask = tensor(batch, Encoding::getAttentionMask, length);
                OnnxTensor types = tensor(batch, Encoding::getTypeIds, length);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] states = (float[][][]) result.get(0).getValue();
            return meanPooled(states, batch);
        } catch (OrtException failure) {
            throw new IllegalStateException("the encoder failed", failure);
        }
    }

    private OnnxTensor tensor(List<Encoding> batch, java.util.function.Function<Encoding, long[]> part, int length)
            throws OrtException {
        LongBuffer values = LongBuffer.allocate(batch.size() * length);
        for (Encoding encoding : batch) {
            values.put(Arrays.copyOf(part.apply(encoding), length));
        }
        return OnnxTensor.createTensor(environment, values.flip(), new long[] {batch.size(), length});
    }

    private static List<Embedding> meanPooled(float[][][] states, List<Encoding> batch) {
        List<Embedding> pooled = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            float[] sum = new float[DIMENSIONS];
            for (int token = 0; token < batch.get(i).getIds().length; token++) {
                add(states[i][token], sum);
            }
            pooled.add(Embedding.normalized(sum));
        }
        return pooled;
    }

    private static void add(float[] state, float[] sum) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += state[d];
        }
    }

    private static HuggingFaceTokenizer tokenizer(InputStream vocabulary) throws IOException {
        return HuggingFaceTokenizer.newInstance(
                vocabulary, Map.of("truncation", "true", "maxLength", Integer.toString(LONGEST), "padding", "false"));
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = OnnxEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }
}
