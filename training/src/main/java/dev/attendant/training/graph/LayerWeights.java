package dev.attendant.training.graph;

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

    public Tensor get(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("layer %d has no %s".formatted(layer, name));
        }
        return tensor;
    }
}
