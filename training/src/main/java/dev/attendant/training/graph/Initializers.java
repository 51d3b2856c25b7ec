package dev.attendant.training.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The constants of a graph. ONNX lays numbers out as a list of them, or as little-endian bytes. */
final class Initializers {

    private final Map<String, TensorProto> byName;

    Initializers(GraphProto graph) {
        byName = graph.getInitializerList().stream()
                .collect(Collectors.toMap(TensorProto::getName, Function.identity()));
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    TensorProto get(String name) {
        TensorProto tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("the graph has no constant " + name);
        }
        return tensor;
    }

    Tensor floats(String name) {
        TensorProto tensor = get(name);
        return new Tensor(floats(tensor), shape(tensor));
    }

    /** A matrix that lies in the graph as whole numbers and scales. */
    Tensor matrix(String quantized) {
        TensorProto tensor = get(quantized);
        return new ColumnScaled(bytes(tensor), floats(get(scaleOf(quantized)))).restored(shape(tensor));
    }

    static String scaleOf(String quantized) {
        return quantized.replaceFirst("_quantized$", "_scale");
    }

    static TensorProto with(TensorProto original, float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        return original.toBuilder()
                .clearFloatData()
                .setRawData(ByteString.copyFrom(buffer))
                .build();
    }

    static TensorProto with(TensorProto original, byte[] values) {
        return original.toBuilder()
                .clearInt32Data()
                .setRawData(ByteString.copyFrom(values))
                .build();
    }

    private static byte[] bytes(TensorProto tensor) {
        if (tensor.getInt32DataCount() == 0) {
            return tensor.getRawData().toByteArray();
        }
        byte[] values = new byte[tensor.getInt32DataCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) tensor.getInt32Data(i);
        }
        return values;
    }

    private static float[] floats(TensorProto tensor) {
        return tensor.getFloatDataCount() == 0 ? rawFloats(tensor) : listedFloats(tensor);
    }

    private static float[] rawFloats(TensorProto tensor) {
        ByteBuffer raw = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[raw.remaining() / Float.BYTES];
        raw.asFloatBuffer().get(values);
        return values;
    }

    private static float[] listedFloats(TensorProto tensor) {
        float[] values = new float[tensor.getFloatDataCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = tensor.getFloatData(i);
        }
        return values;
    }

    private static long[] shape(TensorProto tensor) {
        return tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
    }
}
