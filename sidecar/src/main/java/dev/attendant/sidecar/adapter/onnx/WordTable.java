package dev.attendant.sidecar.adapter.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The vectors that the encoder's graph holds for its pieces of words. The graph is given one more output, which hands
 * them over as they are; as in a {@link Branch}, the bytes of a message of Protocol Buffers are joined to it.
 */
final class WordTable {

    private static final String HELD = "embeddings.word_embeddings.weight_quantized";
    private static final String GIVEN = "word_vectors";

    /** Numbers of fields in ONNX's messages: of the model, of its graph, of a node, and of an output. */
    private static final int GRAPH = 7;

    private static final int NODE = 1;
    private static final int OUTPUT = 12;
    private static final int INPUT_NAME = 1;
    private static final int OUTPUT_NAME = 2;
    private static final int OPERATOR = 4;
    private static final int NAME = 1;
    private static final int TYPE = 2;
    private static final int TENSOR = 1;

    /** A tensor's element type: a field that says {@code UINT8}. */
    private static final byte[] BYTES = {1 << 3, 2};

    private static final long[] ONE_TOKEN = {1, 1};

    private final int dimensions;
    private final ByteBuffer rows;

    /** @throws OrtException where the model has no such table */
    WordTable(byte[] model, int dimensions) throws OrtException {
        this.dimensions = dimensions;
        this.rows = rows(joined(model, output()));
    }

    /**
     * For each row, which dimensions are below their mean, a bit for each. Scale and zero point do not matter to that.
     */
    long[][] signs() {
        float[] mean = mean();
        return IntStream.range(0, size()).mapToObj(row -> signs(row, mean)).toArray(long[][]::new);
    }

    private int size() {
        return rows.capacity() / dimensions;
    }

    private long[] signs(int row, float[] mean) {
        long[] signs = new long[Math.ceilDiv(dimensions, Long.SIZE)];
        for (int d = 0; d < dimensions; d++) {
            signs[d / Long.SIZE] |= (level(row, d) < mean[d] ? 1L : 0L) << d;
        }
        return signs;
    }

    private float[] mean() {
        float[] mean = new float[dimensions];
        for (int row = 0; row < size(); row++) {
            for (int d = 0; d < dimensions; d++) {
                mean[d] += (float) level(row, d) / size();
            }
        }
        return mean;
    }

    private int level(int row, int dimension) {
        return Byte.toUnsignedInt(rows.get(row * dimensions + dimension));
    }

    /** Runs the graph on one token, whatever it is, for the sake of the added output. */
    private static ByteBuffer rows(byte[] model) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
            try (OrtSession session = environment.createSession(model, options);
                    OnnxTensor token = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[1]), ONE_TOKEN)) {
                Map<String, OnnxTensor> inputs =
                        session.getInputNames().stream().collect(Collectors.toMap(name -> name, name -> token));
                try (OrtSession.Result result = session.run(inputs, Set.of(GIVEN))) {
                    return ((OnnxTensor) result.get(0)).getByteBuffer();
                }
            }
        }
    }

    private static byte[] output() {
        byte[] node = joined(field(INPUT_NAME, HELD), field(OUTPUT_NAME, GIVEN), field(OPERATOR, "Identity"));
        byte[] output = joined(field(NAME, GIVEN), field(TYPE, field(TENSOR, BYTES)));
        return field(GRAPH, joined(field(NODE, node), field(OUTPUT, output)));
    }

    private static byte[] field(int number, String text) {
        return field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A field that holds bytes: its number and kind, how many they are in groups of seven bits, and they. */
    private static byte[] field(int number, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(number << 3 | 2);
        int length = content.length;
        for (; length > 0x7F; length >>>= 7) {
            bytes.write(length & 0x7F | 0x80);
        }
        bytes.write(length);
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer joined = ByteBuffer.allocate(
                Stream.of(parts).mapToInt(part -> part.length).sum());
        Stream.of(parts).forEach(joined::put);
        return joined.array();
    }
}
