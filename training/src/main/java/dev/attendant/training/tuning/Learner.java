package dev.attendant.training.tuning;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.attendant.training.graph.LayerWeights;
import java.util.List;
import java.util.function.Function;

/** Upper layers that follow gradients, one batch after the other. */
final class Learner implements AutoCloseable {

    static final int SEED = 20_250_917;

    private final Engine engine = Engine.getEngine("PyTorch");
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final Pace pace;
    private final UpperLayers layers;
    private final Adam steps;

    Learner(List<LayerWeights> start, Pace pace) {
        engine.setRandomSeed(SEED);
        this.pace = pace;
        this.layers = new UpperLayers(manager, start, pace.dropout());
        this.steps = new Adam(layers.parameters());
    }

    /** Holds what lasts as long as this. */
    NDManager manager() {
        return manager;
    }

    Pace pace() {
        return pace;
    }

    /** The layers as they are now. */
    List<LayerWeights> weights() {
        return layers.weights();
    }

    /** For each text and each place of a token the state of the last layer. */
    NDArray states(NDManager scratch, TrunkStates trunk) {
        return layers.states(scratch, trunk, true);
    }

    /**
     * Takes one step.
     *
     * @param share of the highest rates
     * @param loss of the batch, made with what is needed for this step alone
     * @param heads what learns beside the layers
     * @return the loss before the step
     */
    float learn(double share, Function<NDManager, NDArray> loss, List<Head> heads) {
        try (NDManager scratch = manager.newSubManager()) {
            float before = gradients(scratch, loss);
            steps.step(scratch, share * pace.layers());
            heads.forEach(head -> head.steps().step(scratch, share * pace.heads()));
            return before;
        }
    }

    private float gradients(NDManager scratch, Function<NDManager, NDArray> loss) {
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray value = loss.apply(scratch);
            collector.backward(value);
            return value.getFloat();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
