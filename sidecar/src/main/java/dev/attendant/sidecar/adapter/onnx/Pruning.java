package dev.attendant.sidecar.adapter.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes out of an ONNX graph what an output does not depend on. ONNX Runtime computes every node of a graph, wanted or
 * not. Graphs whose nodes hold graphs of their own, as loops do, are beyond it.
 *
 * <p>The numbers of the fields are those of {@code onnx.proto}.
 */
final class Pruning {

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_CONSTANT = 5;
    private static final int GRAPH_OUTPUT = 12;
    private static final int GRAPH_VALUE = 13;
    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int CONSTANT_NAME = 8;
    private static final int VALUE_NAME = 1;

    private final Set<String> needed = new HashSet<>();

    private Pruning(String output) {
        needed.add(output);
    }

    /**
     * The model with one output alone.
     *
     * @param model serialized; joined messages are one
     * @param output of its graph
     * @throws InvalidProtocolBufferException where the bytes are no message
     */
    static byte[] of(byte[] model, String output) throws InvalidProtocolBufferException {
        UnknownFieldSet whole = UnknownFieldSet.parseFrom(model);
        UnknownFieldSet graph =
                new Pruning(output).graph(UnknownFieldSet.parseFrom(ByteString.copyFrom(parts(whole, MODEL_GRAPH))));
        return with(whole, MODEL_GRAPH, List.of(graph.toByteString())).toByteArray();
    }

    private UnknownFieldSet graph(UnknownFieldSet graph) throws InvalidProtocolBufferException {
        UnknownFieldSet kept = with(graph, GRAPH_NODE, nodes(parts(graph, GRAPH_NODE)));
        for (int values : List.of(GRAPH_OUTPUT, GRAPH_VALUE)) {
            kept = with(kept, values, named(parts(graph, values), VALUE_NAME));
        }
        return with(kept, GRAPH_CONSTANT, named(parts(graph, GRAPH_CONSTANT), CONSTANT_NAME));
    }

    /** Nodes stand behind those they depend on, so that one way back through them finds all. */
    private List<ByteString> nodes(List<ByteString> all) throws InvalidProtocolBufferException {
        List<ByteString> kept = new ArrayList<>();
        for (ByteString node : all.reversed()) {
            UnknownFieldSet fields = UnknownFieldSet.parseFrom(node);
            if (texts(fields, NODE_OUTPUT).stream().anyMatch(needed::contains)) {
                needed.addAll(texts(fields, NODE_INPUT));
                kept.add(node);
            }
        }
        return kept.reversed();
    }

    private List<ByteString> named(List<ByteString> all, int name) throws InvalidProtocolBufferException {
        List<ByteString> kept = new ArrayList<>();
        for (ByteString part : all) {
            if (texts(UnknownFieldSet.parseFrom(part), name).stream().anyMatch(needed::contains)) {
                kept.add(part);
            }
        }
        return kept;
    }

    private static List<String> texts(UnknownFieldSet message, int field) {
        return parts(message, field).stream().map(ByteString::toStringUtf8).toList();
    }

    private static List<ByteString> parts(UnknownFieldSet message, int field) {
        return message.getField(field).getLengthDelimitedList();
    }

    private static UnknownFieldSet with(UnknownFieldSet message, int field, List<ByteString> parts) {
        Field.Builder replaced = Field.newBuilder();
        parts.forEach(replaced::addLengthDelimited);
        return message.toBuilder()
                .clearField(field)
                .addField(field, replaced.build())
                .build();
    }
}
