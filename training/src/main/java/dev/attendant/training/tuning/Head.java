package dev.attendant.training.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.attendant.training.data.Batch;
import dev.attendant.training.data.Example;
import dev.attendant.training.data.Task;
import dev.attendant.training.graph.LogOdds;
import java.util.ArrayList;
import java.util.List;

/** A linear softmax for one task. It teaches the layers below. */
final class Head {

    /** Unit vectors of some hundred dimensions have small components; this brings them to about 1. */
    private static final float SPREAD = 20;

    private final NDArray weight;
    private final NDArray bias;
    private final Adam steps;

    Head(NDManager manager, Task task, int dimensions) {
        weight = manager.zeros(new Shape(dimensions, task.labels().size()));
        bias = manager.zeros(new Shape(task.labels().size()));
        weight.setRequiresGradient(true);
        bias.setRequiresGradient(true);
        steps = new Adam(List.of(weight, bias));
    }

    Adam steps() {
        return steps;
    }

    /** Mean cross-entropy; an example of several labels wants the same probability for each of them. */
    NDArray loss(NDArray features, Batch batch) {
        NDArray scores = features.mul(SPREAD).matMul(weight).add(bias);
        NDArray wanted = features.getManager().create(wanted(batch), scores.getShape());
        return scores.logSoftmax(-1).mul(wanted).sum().div(-batch.examples().size());
    }

    /** Of two labels. */
    LogOdds logOdds() {
        List<Float> weights = new ArrayList<>();
        for (float each : weight.get(":, 1").sub(weight.get(":, 0")).mul(SPREAD).toFloatArray()) {
            weights.add(each);
        }
        return new LogOdds(weights, bias.getFloat(1) - bias.getFloat(0));
    }

    private static float[] wanted(Batch batch) {
        int labels = batch.task().labels().size();
        float[] wanted = new float[batch.examples().size() * labels];
        for (int i = 0; i < batch.examples().size(); i++) {
            Example example = batch.examples().get(i);
            for (int label : example.labels()) {
                wanted[i * labels + label] = 1f / example.labels().size();
            }
        }
        return wanted;
    }
}
