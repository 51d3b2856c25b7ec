package dev.attendant.training.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
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

    private static final int DIMENSIONS = 384;

    private final Map<String, Head> heads = new HashMap<>();
    private final Trunk trunk;
    private final Progress progress;
    private final Learner learner;

    public Tuner(Trunk trunk, List<LayerWeights> start, Pace pace, Progress progress) {
        this.trunk = trunk;
        this.progress = progress;
        this.learner = new Learner(start, pace);
    }

    /** Learns all batches and gives the layers as they are then. The same tasks give the same layers. */
    public List<LayerWeights> tuned(List<Task> tasks) {
        List<Batch> batches = new BatchPlan(learner.pace().batch(), Learner.SEED).of(tasks);
        for (int step = 0; step < batches.size(); step++) {
            Batch batch = batches.get(step);
            float loss = learn(batch, learner.pace().share(step, batches.size()));
            progress.learned(batch.task().name(), loss, step + 1, batches.size());
        }
        return learner.weights();
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
        learner.close();
    }

    private float learn(Batch batch, double share) {
        Head head = heads.computeIfAbsent(
                batch.task().name(), name -> new Head(learner.manager(), batch.task(), DIMENSIONS));
        TrunkStates texts = trunk.read(batch.examples());
        return learner.learn(share, scratch -> loss(batch, texts, head, scratch), List.of(head));
    }

    private NDArray loss(Batch batch, TrunkStates texts, Head head, NDManager scratch) {
        return head.loss(UpperLayers.mean(learner.states(scratch, texts), texts.real()), batch);
    }
}
