package dev.attendant.training.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.attendant.training.graph.LayerWeights;
import java.util.List;

/** The layers that learn, and the mean over a text's tokens that follows them. */
final class UpperLayers {

    private static final float HIDDEN = 1e9f;

    private final List<TransformerLayer> layers;

    UpperLayers(NDManager manager, List<LayerWeights> weights, float dropout) {
        layers = weights.stream()
                .map(layer -> new TransformerLayer(manager, layer, dropout))
                .toList();
    }

    List<NDArray> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    List<LayerWeights> weights() {
        return layers.stream().map(TransformerLayer::weights).toList();
    }

    /** One vector of length 1 for each text. */
    NDArray features(NDManager manager, TrunkStates trunk, boolean learning) {
        NDArray real = manager.create(trunk.real(), new Shape(trunk.texts(), trunk.longest()));
        NDArray mask = real.sub(1).mul(HIDDEN).reshape(trunk.texts(), 1, 1, trunk.longest());
        NDArray states = manager.create(trunk.values(), new Shape(trunk.texts(), trunk.longest(), trunk.dimensions()));
        for (TransformerLayer layer : layers) {
            states = layer.forward(states, mask, learning);
        }
        return states.mul(real.expandDims(2)).sum(new int[] {1}).normalize(2, 1);
    }
}
