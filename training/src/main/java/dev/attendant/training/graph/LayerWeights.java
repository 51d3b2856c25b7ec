package dev.attendant.training.graph;

import java.util.HashMap;
import java.util.Map;

/**
 * One transformer layer of the encoder.
 *
 * @param layer counted from 0 at the bottom
 * @param byName such as {@code attention.self.query.weight} (inputs by outputs) and {@code output.LayerNorm.bias}
 */
public record LayerWeights(int layer, Map<String, Tensor> byName) {

    public LayerWeights {
        byName = Map.copyOf(byName);
    }

    /** Each weight somewhere between this layer's and the other's: 0 gives this layer, 1 the other. */
    public LayerWeights mixed(LayerWeights other, double share) {
        Map<String, Tensor> mixed = new HashMap<>();
        byName.forEach((name, tensor) -> mixed.put(name, tensor.mixed(other.get(name), share)));
        return new LayerWeights(layer, mixed);
    }

    public Tensor get(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("layer %d has no %s".formatted(layer, name));
        }
        return tensor;
    }
}
