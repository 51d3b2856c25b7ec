package dev.attendant.training.tuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.attendant.training.data.Pair;
import dev.attendant.training.graph.LayerWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Tunes upper layers so that a question comes near to the passage that answers it and to the very sentences that do,
 * and lies further from all others of its batch (InfoNCE; van den Oord et al., 2018). Passages and sentences are
 * averaged over tokens as the sidecar does it.
 */
public final class RetrieverTuner implements AutoCloseable {

    private static final String TASK = "retrieval";

    /** One over the temperature that all-MiniLM-L6-v2 was trained with, as its model card says. */
    private static final float SHARPNESS = 20;

    /** Of passages and of sentences; told is their mean. */
    private static final int CONTRASTS = 2;

    private final Trunk trunk;
    private final Progress progress;
    private final Learner learner;

    public RetrieverTuner(Trunk trunk, List<LayerWeights> start, Pace pace, Progress progress) {
        this.trunk = trunk;
        this.progress = progress;
        this.learner = new Learner(start, pace);
    }

    /**
     * Learns all pairs, but for a last batch that is not full, and gives the layers as they are then.
     *
     * @throws IllegalArgumentException where there is not one batch
     */
    public List<LayerWeights> tuned(List<Pair> pairs) {
        List<List<Pair>> batches = batches(pairs);
        for (int step = 0; step < batches.size(); step++) {
            float loss = learn(batches.get(step), learner.pace().share(step, batches.size()));
            progress.learned(TASK, loss, step + 1, batches.size());
        }
        return learner.weights();
    }

    @Override
    public void close() {
        learner.close();
    }

    private List<List<Pair>> batches(List<Pair> pairs) {
        int size = learner.pace().batch();
        if (pairs.size() < size) {
            throw new IllegalArgumentException(
                    "%d pairs of questions and answers are too few; a batch takes %d".formatted(pairs.size(), size));
        }
        List<Pair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(Learner.SEED));
        List<List<Pair>> batches = new ArrayList<>();
        for (int from = 0; from + size <= shuffled.size(); from += size) {
            batches.add(shuffled.subList(from, from + size));
        }
        return batches;
    }

    private float learn(List<Pair> batch, double share) {
        TrunkStates questions =
                trunk.readTexts(batch.stream().map(Pair::question).toList());
        MarkedStates right = trunk.readStretches(batch.stream().map(Pair::right).toList());
        TrunkStates wrong =
                trunk.readTexts(batch.stream().map(pair -> pair.wrong().text()).toList());
        return learner.learn(share, scratch -> loss(questions, right, wrong, scratch), List.of()) / CONTRASTS;
    }

    /** Both contrasts together. */
    private NDArray loss(TrunkStates questions, MarkedStates right, TrunkStates wrong, NDManager scratch) {
        NDArray asked = mean(questions, scratch);
        NDArray states = learner.states(scratch, right.states());
        NDArray ofPassages =
                contrast(asked, UpperLayers.mean(states, right.states().real()), mean(wrong, scratch));
        NDArray ofSentences =
                contrast(asked, UpperLayers.mean(states, right.answers()), UpperLayers.mean(states, right.others()));
        return ofPassages.add(ofSentences);
    }

    private NDArray mean(TrunkStates texts, NDManager scratch) {
        return UpperLayers.mean(learner.states(scratch, texts), texts.real());
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
