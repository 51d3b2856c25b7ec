package dev.attendant.training.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Tuned copies of the upper layers as an addition to the encoder.
 *
 * <p>The bytes are no model by themselves: put behind those of the encoder they make one with a second output, since
 * messages of Protocol Buffers merge when their bytes are joined.
 */
public final class Branch {

    /** Marks what most branches add. */
    private static final String TUNED = "tuned";

    /** Marks what another adds, so that both can be added to one graph. */
    private static final String ANSWERING = "answering";

    private static final char MARKED = ':';

    /** After the mark, the name of a branch's output: the states of its last layer, batch by tokens by dimensions. */
    private static final String OUTPUT = "_hidden_state";

    private static final String HEAD = "log-odds";
    private static final String BASE_OUTPUT = "last_hidden_state";

    private final BaseGraph base;
    private final String mark;
    private final Map<String, TensorProto> constants = new HashMap<>();
    private final Set<String> produced = new HashSet<>();

    private Branch(BaseGraph base, String mark) {
        this.base = base;
        this.mark = mark;
    }

    /** @param tuned the weights of the base graph's upper layers, in their order */
    public static byte[] bytes(BaseGraph base, List<LayerWeights> tuned) {
        return new Branch(base, TUNED).model(tuned).build().toByteArray();
    }

    /** The same for retrieval, under names of its own. */
    public static byte[] answering(BaseGraph base, List<LayerWeights> tuned) {
        return new Branch(base, ANSWERING).model(tuned).build().toByteArray();
    }

    /** @param head what a task has learned on top of the layers; it goes along as metadata {@value #HEAD} */
    public static byte[] bytes(BaseGraph base, List<LayerWeights> tuned, LogOdds head) {
        return new Branch(base, TUNED)
                .model(tuned)
                .addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(HEAD).setValue(written(head)))
                .build()
                .toByteArray();
    }

    /** What a branch holds, under the names that the encoder has for it. */
    static GraphProto unmarked(GraphProto branch) {
        return branch.toBuilder()
                .clearInitializer()
                .addAllInitializer(branch.getInitializerList().stream()
                        .map(Branch::unmarked)
                        .toList())
                .build();
    }

    private static TensorProto unmarked(TensorProto constant) {
        String name = constant.getName();
        return constant.toBuilder()
                .setName(name.substring(name.indexOf(MARKED) + 1))
                .build();
    }

    /** The weights, then the bias, as decimal fractions with spaces between. */
    private static String written(LogOdds head) {
        StringBuilder numbers = new StringBuilder();
        for (float weight : head.weights()) {
            numbers.append(weight).append(' ');
        }
        return numbers.append(head.bias()).toString();
    }

    private ModelProto.Builder model(List<LayerWeights> tuned) {
        GraphProto.Builder graph = GraphProto.newBuilder();
        tuned.forEach(layer -> nodes(layer).stream()
                .flatMap(node -> node.getOutputList().stream())
                .forEach(produced::add));
        tuned.forEach(layer -> addLayer(layer, graph));
        constants.keySet().stream().sorted().map(constants::get).forEach(graph::addInitializer);
        graph.addOutput(base.graph().getOutput(0).toBuilder().setName(mark + OUTPUT));
        return ModelProto.newBuilder().setGraph(graph);
    }

    private void addLayer(LayerWeights layer, GraphProto.Builder graph) {
        for (NodeProto node : nodes(layer)) {
            node.getInputList().stream()
                    .filter(base.initializers()::has)
                    .forEach(input -> constants.putIfAbsent(input, renamed(constant(input, layer))));
            if (Layers.isQuantizedProduct(node)) {
                addMatrix(node.getInput(1), layer.get(Layers.weightOf(node, layer.layer())));
            }
            graph.addNode(renamed(node));
        }
    }

    private List<NodeProto> nodes(LayerWeights layer) {
        return Layers.nodes(base.graph(), layer.layer());
    }

    /** Biases and norms are the tuned ones; what is no weight stays as it is. */
    private TensorProto constant(String name, LayerWeights layer) {
        TensorProto original = base.initializers().get(name);
        String prefix = Layers.initializerPrefix(layer.layer());
        return name.startsWith(prefix)
                ? Initializers.with(
                        original, layer.get(name.substring(prefix.length())).values())
                : original;
    }

    private void addMatrix(String quantized, Tensor weight) {
        ColumnScaled scaled = ColumnScaled.of(weight);
        String scale = Initializers.scaleOf(quantized);
        put(Initializers.with(base.initializers().get(quantized), scaled.values()));
        put(Initializers.with(base.initializers().get(scale), scaled.scales()));
    }

    private void put(TensorProto constant) {
        constants.put(constant.getName(), renamed(constant));
    }

    private NodeProto renamed(NodeProto node) {
        UnaryOperator<String> name = this::renamed;
        List<String> inputs = node.getInputList().stream().map(name).toList();
        List<String> outputs = node.getOutputList().stream().map(name).toList();
        return node.toBuilder()
                .setName(marked(node.getName()))
                .clearInput()
                .addAllInput(inputs)
                .clearOutput()
                .addAllOutput(outputs)
                .build();
    }

    /** What the upper layers make or hold gets a name of its own; the trunk's values keep theirs. */
    private String renamed(String value) {
        if (value.equals(BASE_OUTPUT)) {
            return mark + OUTPUT;
        }
        return produced.contains(value) || base.initializers().has(value) ? marked(value) : value;
    }

    private TensorProto renamed(TensorProto constant) {
        return constant.toBuilder().setName(marked(constant.getName())).build();
    }

    private String marked(String name) {
        return mark + MARKED + name;
    }
}
