package dev.attendant.training.tuning;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import dev.attendant.training.data.Example;
import dev.attendant.training.data.Pair;
import dev.attendant.training.graph.LayerWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Tunes upper layers so that a question comes near to the passage that answers it and to the very sentences that do,
 * and lies further from all others of its batch (InfoNCE; van den Oord et al., 2018). Passages and sentences are
 * averaged over tokens as the sidecar does it.
 */
public final class RetrieverTuner implements AutoCloseable {

    private static final String TASK = "retrieval";
    private static final int SEED = 20_250_917;

    /** One over the temperature that all-MiniLM-L6-v2 was trained with, as its model card says. */
    private static final float SHARPNESS = 20;

    private final Engine engine = Engine.getEngine("PyTorch");
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final Trunk trunk;
    private final Pace pace;
    private final Progress progress;
    private final UpperLayers layers;
    private final Adam steps;

    public RetrieverTuner(Trunk trunk, List<LayerWeights> start, Pace pace, Progress progress) {
        engine.setRandomSeed(SEED);
        this.trunk = trunk;
        this.pace = pace;
        this.progress = progress;
        this.layers = new UpperLayers(manager, start, pace.dropout());
        this.steps = new Adam(layers.parameters());
    }

    /** Learns all pairs, but for a last batch that is not full, and gives the layers as they are then. */
    public List<LayerWeights> tuned(List<Pair> pairs) {
        List<Pair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(SEED));
        int batches = shuffled.size() / pace.batch();
        for (int step = 0; step < batches; step++) {
            List<Pair> batch = shuffled.subList(step * pace.batch(), (step + 1) * pace.batch());
            progress.learned(TASK, learn(batch, pace.share(step, batches)), step + 1, batches);
        }
        return layers.weights();
    }

    @Override
    public void close() {
        manager.close();
    }

    private float learn(List<Pair> batch, double share) {
        try (NDManager scratch = manager.newSubManager()) {
            float loss = gradients(batch, scratch);
            steps.step(scratch, share * pace.layers());
            return loss;
        }
    }

    private float gradients(List<Pair> batch, NDManager scratch) {
        TrunkStates questions = read(batch, pair -> Example.of(pair.question()));
        TrunkStates right = read(batch, pair -> Example.of(pair.right()));
        TrunkStates wrong = read(batch, pair -> Example.of(pair.wrong()));
        try (GradientCollector collector = engine.newGradientCollector()) {
            NDArray asked = UpperLayers.mean(layers.states(scratch, questions, true), questions.real());
            NDArray states = layers.states(scratch, right, true);
            NDArray others = UpperLayers.mean(layers.states(scratch, wrong, true), wrong.real());
            NDArray ofPassages = contrast(asked, UpperLayers.mean(states, right.real()), others);
            NDArray ofSentences = contrast(
                    asked,
                    UpperLayers.mean(states, right.labelled(AnswerTokens.ANSWER)),
                    UpperLayers.mean(states, right.labelled(AnswerTokens.OTHER)));
            NDArray loss = ofPassages.add(ofSentences);
            collector.backward(loss);
            return loss.getFloat() / 2;
        }
    }

    private TrunkStates read(List<Pair> batch, Function<Pair, Example> part) {
        return trunk.read(batch.stream().map(part).toList());
    }

    /** Mean cross-entropy of finding each question's own among all that is right or wrong for any. */
    private static NDArray contrast(NDArray questions, NDArray right, NDArray wrong) {
        NDManager scratch = questions.getManager();
        int n = Math.toIntExact(questions.getShape().get(0));
        NDArray scores = questions.matMul(right.concat(wrong, 0).transpose()).mul(SHARPNESS);
        NDArray own = scratch.eye(n, 2 * n, 0, DataType.FLOAT32);
        return scores.logSoftmax(-1).mul(own).sum().div((float) -n);
    }
}
