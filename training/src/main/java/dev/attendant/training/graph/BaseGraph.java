package dev.attendant.training.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The encoder as it ships, parted into a trunk of lower layers and the upper ones that may be tuned. */
public final class BaseGraph {

    private final ModelProto model;
    private final Initializers initializers;
    private final int firstTuned;

    /**
     * @param bytes a serialized ONNX model
     * @param tunedLayers how many layers, counted from the top, are not part of the trunk
     * @throws IllegalArgumentException where the bytes are no model, or the number is not between 1 and 5
     */
    public BaseGraph(byte[] bytes, int tunedLayers) {
        if (tunedLayers < 1 || tunedLayers >= Layers.COUNT) {
            throw new IllegalArgumentException("1 to 5 layers can be tuned, not " + tunedLayers);
        }
        model = parsed(bytes);
        initializers = new Initializers(model.getGraph());
        firstTuned = Layers.COUNT - tunedLayers;
    }

    /** The upper layers, bottom first. */
    public List<LayerWeights> upperLayers() {
        return tuned().mapToObj(layer -> weights(layer, initializers)).toList();
    }

    /**
     * The same layers as a branch has tuned them.
     *
     * @param branch as {@link Branch} wrote it, of the same number of layers or more
     * @throws IllegalArgumentException where the bytes are no such branch
     */
    public List<LayerWeights> upperLayers(byte[] branch) {
        Initializers tuned = new Initializers(Branch.unmarked(parsed(branch).getGraph()));
        return tuned().mapToObj(layer -> weights(layer, tuned)).toList();
    }

    /** The model without its upper layers; its output is what the trunk hands to them. */
    public byte[] trunk() {
        GraphProto whole = model.getGraph();
        List<NodeProto> nodes =
                whole.getNodeList().stream().filter(node -> !isTuned(node)).toList();
        ValueInfoProto output = whole.getOutput(0).toBuilder()
                .setName(Layers.output(firstTuned - 1))
                .build();
        Set<String> used =
                nodes.stream().flatMap(node -> node.getInputList().stream()).collect(Collectors.toSet());
        GraphProto.Builder graph = whole.toBuilder()
                .clearNode()
                .addAllNode(nodes)
                .clearInitializer()
                .addAllInitializer(whole.getInitializerList().stream()
                        .filter(constant -> used.contains(constant.getName()))
                        .toList())
                .clearValueInfo()
                .clearOutput()
                .addOutput(output);
        return model.toBuilder().setGraph(graph).build().toByteArray();
    }

    GraphProto graph() {
        return model.getGraph();
    }

    Initializers initializers() {
        return initializers;
    }

    IntStream tuned() {
        return IntStream.range(firstTuned, Layers.COUNT);
    }

    private boolean isTuned(NodeProto node) {
        return tuned().anyMatch(layer -> node.getName().startsWith(Layers.prefix(layer)));
    }

    private LayerWeights weights(int layer, Initializers values) {
        Map<String, Tensor> byName = new HashMap<>();
        String prefix = Layers.initializerPrefix(layer);
        for (NodeProto node : Layers.nodes(graph(), layer)) {
            if (Layers.isQuantizedProduct(node)) {
                byName.put(Layers.weightOf(node, layer), values.matrix(node.getInput(1)));
            }
            node.getInputList().stream()
                    .filter(input -> input.startsWith(prefix))
                    .forEach(input -> byName.put(input.substring(prefix.length()), values.floats(input)));
        }
        return new LayerWeights(layer, byName);
    }

    private static ModelProto parsed(byte[] bytes) {
        try {
            return ModelProto.parseFrom(bytes);
        } catch (InvalidProtocolBufferException failure) {
            throw new IllegalArgumentException("the encoder is no ONNX model", failure);
        }
    }
}
