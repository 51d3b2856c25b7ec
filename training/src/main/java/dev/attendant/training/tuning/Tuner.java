package dev.attendant.training.tuning;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.attendant.training.data.Batch;
import dev.attendant.training.data.BatchPlan;
import dev.attendant.training.data.Task;
import dev.attendant.training.graph.LayerWeights;
import dev.attendant.training.graph.LogOdds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tunes upper layers on several tasks at once, each with a head of its own. */
public final class Tuner implements AutoCloseable {

    private static final int SEED = 20_250_917;
    private static final int DIMENSIONS = 384;

    private final Engine engine = Engine.getEngine("PyTorch");
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final Map<String, Head> heads = new HashMap<>();
    private final Trunk trunk;
    private final Pace pace;
    private final Progress progress;
    private final UpperLayers layers;
    private final Adam layerSteps;

    public Tuner(Trunk trunk, List<LayerWeights> start, Pace pace, Progress progress) {
        engine.setRandomSeed(SEED);
        this.trunk = trunk;
        this.pace = pace;
        this.progress = progress;
        this.layers = new UpperLayers(manager, start, pace.dropout());
        this.layerSteps = new Adam(layers.parameters());
    }

    /** Learns all batches and gives the layers as they are then. The same tasks give the same layers. */
    public List<LayerWeights> tuned(List<Task> tasks) {
        List<Batch> batches = new BatchPlan(pace.batch(), SEED).of(tasks);
        for (int step = 0; step < batches.size(); step++) {
            float loss = learn(batches.get(step), pace.share(step, batches.size()));
            progress.learned(batches.get(step).task().name(), loss, step + 1, batches.size());
        }
        return layers.weights();
    }

    /** What the head of a task of two labels has learned: how likely the second is. */
    public LogOdds logOdds(String task) {
        Head head = heads.get(task);
        if (head == null) {
            throw new IllegalArgumentException("no task " + task + " was learned");
        }
        return head.logOdds();
    }

    @Override
    public void close() {
        manager.close();
    }

    private float learn(Batch batch, double share) {
        Head head = heads.computeIfAbsent(batch.task().name(), name -> new Head(manager, batch.task(), DIMENSIONS));
        try (NDManager scratch = manager.newSubManager()) {
            float loss = gradients(batch, scratch, head);
            layerSteps.step(scratch, share * pace.layers());
            head.steps().step(scratch, share * pace.heads());
            return loss;
        }
    }

    private float gradients(Batch batch, NDManager scratch, Head head) {
        TrunkStates states = trunk.read(batch.examples());
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray loss = head.loss(UpperLayers.mean(layers.states(scratch, states, true), states.real()), batch);
            collector.backward(loss);
            return loss.getFloat();
        }
    }
}
