package dev.attendant.training.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.attendant.training.graph.LayerWeights;
import java.util.List;

/** The layers that learn, and the mean over a text's tokens that may follow them. */
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

    /** For each text and each place of a token the state of the last layer. */
    NDArray states(NDManager manager, TrunkStates trunk, boolean learning) {
        NDArray real = real(manager, trunk);
        NDArray mask = real.sub(1).mul(HIDDEN).reshape(trunk.texts(), 1, 1, trunk.longest());
        NDArray states = manager.create(trunk.values(), new Shape(trunk.texts(), trunk.longest(), trunk.dimensions()));
        for (TransformerLayer layer : layers) {
            states = layer.forward(states, mask, learning);
        }
        return states;
    }

    /**
     * One vector of length 1 for each text: the mean over some of its tokens; nothing but 0 where there are none.
     *
     * @param counted 1 for each token that counts, else 0; text after text
     */
    static NDArray mean(NDArray states, float[] counted) {
        Shape places = states.getShape().slice(0, 2);
        NDArray marks = states.getManager().create(counted, places);
        return states.mul(marks.expandDims(2)).sum(new int[] {1}).normalize(2, 1);
    }

    private static NDArray real(NDManager manager, TrunkStates trunk) {
        return manager.create(trunk.real(), new Shape(trunk.texts(), trunk.longest()));
    }
}
