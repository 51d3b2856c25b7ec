package dev.attendant.training.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import dev.attendant.training.graph.LayerWeights;
import dev.attendant.training.graph.Tensor;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A layer of BERT with post-norm (Devlin et al., 2019) that learns. */
final class TransformerLayer {

    private static final int HEADS = 12;
    private static final float NORM_EPSILON = 1e-12f;

    private final int layer;
    private final float dropout;
    private final Map<String, NDArray> parameters = new TreeMap<>();

    /** @param dropout the share of a sublayer's output that is left out while learning */
    TransformerLayer(NDManager manager, LayerWeights weights, float dropout) {
        this.layer = weights.layer();
        this.dropout = dropout;
        weights.byName().forEach((name, tensor) -> parameters.put(name, learning(manager, tensor)));
    }

    Collection<NDArray> parameters() {
        return parameters.values();
    }

    LayerWeights weights() {
        return new LayerWeights(
                layer,
                parameters.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> tensor(entry.getValue()))));
    }

    /**
     * @param states text by token by dimension
     * @param mask 0 where a token may be looked at, very negative where it is padding; text by 1 by 1 by token
     */
    NDArray forward(NDArray states, NDArray mask, boolean learning) {
        NDArray attended = linear("attention.output.dense", attention(states, mask));
        NDArray middle = norm("attention.output.LayerNorm", states.add(dropped(attended, learning)));
        NDArray inner = Activation.gelu(linear("intermediate.dense", middle));
        return norm("output.LayerNorm", middle.add(dropped(linear("output.dense", inner), learning)));
    }

    private NDArray attention(NDArray states, NDArray mask) {
        NDArray query = heads("attention.self.query", states).transpose(0, 2, 1, 3);
        NDArray key = heads("attention.self.key", states).transpose(0, 2, 3, 1);
        NDArray value = heads("attention.self.value", states).transpose(0, 2, 1, 3);
        double width = query.getShape().get(3);
        NDArray weights = query.matMul(key).div(Math.sqrt(width)).add(mask).softmax(-1);
        return weights.matMul(value).transpose(0, 2, 1, 3).reshape(states.getShape());
    }

    /** Text by token by head by dimension of the head. */
    private NDArray heads(String name, NDArray states) {
        Shape shape = states.getShape();
        return linear(name, states).reshape(shape.get(0), shape.get(1), HEADS, shape.get(2) / HEADS);
    }

    private NDArray linear(String name, NDArray states) {
        return states.matMul(parameter(name + ".weight")).add(parameter(name + ".bias"));
    }

    private NDArray norm(String name, NDArray states) {
        NDArray weight = parameter(name + ".weight");
        return LayerNorm.layerNorm(states, weight.getShape(), weight, parameter(name + ".bias"), NORM_EPSILON)
                .singletonOrThrow();
    }

    private NDArray dropped(NDArray states, boolean learning) {
        return Dropout.dropout(states, dropout, learning).singletonOrThrow();
    }

    private NDArray parameter(String name) {
        NDArray parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("layer %d has no %s".formatted(layer, name));
        }
        return parameter;
    }

    private static NDArray learning(NDManager manager, Tensor tensor) {
        NDArray parameter = manager.create(tensor.values(), new Shape(tensor.shape()));
        parameter.setRequiresGradient(true);
        return parameter;
    }

    private static Tensor tensor(NDArray parameter) {
        return new Tensor(parameter.toFloatArray(), parameter.getShape().getShape());
    }
}
