package dev.attendant.training.graph;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;

/** How the encoder's graph names its layers. */
final class Layers {

    /** Layers of all-MiniLM-L6-v2. */
    static final int COUNT = 6;

    private static final String QUANTIZED = "/MatMul_quant";

    private Layers() {}

    /** What all nodes of a layer begin with. */
    static String prefix(int layer) {
        return "/encoder/layer.%d/".formatted(layer);
    }

    /** What a layer hands to the next one. */
    static String output(int layer) {
        return prefix(layer) + "output/LayerNorm/Add_1_output_0";
    }

    static List<NodeProto> nodes(GraphProto graph, int layer) {
        return graph.getNodeList().stream()
                .filter(node -> node.getName().startsWith(prefix(layer)))
                .toList();
    }

    static boolean isQuantizedProduct(NodeProto node) {
        return node.getName().endsWith(QUANTIZED);
    }

    /** From {@code /encoder/layer.4/attention/self/query/MatMul_quant} to {@code attention.self.query.weight}. */
    static String weightOf(NodeProto product, int layer) {
        String path = product.getName()
                .substring(prefix(layer).length(), product.getName().length() - QUANTIZED.length());
        return path.replace('/', '.') + ".weight";
    }

    /** What biases and norms of a layer begin with. */
    static String initializerPrefix(int layer) {
        return "encoder.layer.%d.".formatted(layer);
    }
}
