package dev.attendant.training;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.attendant.training.data.Pair;
import dev.attendant.training.data.Task;
import dev.attendant.training.graph.BaseGraph;
import dev.attendant.training.graph.Branch;
import dev.attendant.training.graph.LayerWeights;
import dev.attendant.training.graph.LogOdds;
import dev.attendant.training.tuning.Pace;
import dev.attendant.training.tuning.RetrieverTuner;
import dev.attendant.training.tuning.Trunk;
import dev.attendant.training.tuning.Tuner;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of how to tune, and the tuning. */
final class Tuning {

    @Option(names = "--layers", paramLabel = "N", defaultValue = "2", description = "How many upper layers to tune.")
    private int layers;

    @Option(
            names = "--share",
            paramLabel = "X",
            defaultValue = "1",
            description = "The share of all passes over the data that is made; a small one is a trial.")
    private double share;

    @Option(names = "--rate", paramLabel = "X", defaultValue = "2e-4", description = "Highest rate of the layers.")
    private double rate;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Cores to use.")
    private int threads;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * What was learned.
     *
     * @param base the encoder
     * @param layers its upper layers, tuned
     * @param head of the task that was asked for
     */
    record Learned(BaseGraph base, List<LayerWeights> layers, Optional<LogOdds> head) {}

    /**
     * Tunes on all tasks.
     *
     * @param longest tokens of a text; longer ones are cut
     * @param kept the task whose head is wanted
     */
    Learned learn(List<Task> tasks, int longest, Optional<String> kept) throws IOException {
        Tensors.prepare(threads);
        BaseGraph base = new BaseGraph(EncoderFiles.weights(), layers);
        try (HuggingFaceTokenizer tokenizer = EncoderFiles.tokenizer(longest);
                Trunk trunk = new Trunk(base.trunk(), tokenizer, threads);
                Tuner tuner = new Tuner(trunk, base.upperLayers(), pace(), new ProgressLines(spec))) {
            List<LayerWeights> tuned =
                    tuner.tuned(tasks.stream().map(this::shared).toList());
            return new Learned(base, tuned, kept.map(tuner::logOdds));
        }
    }

    /**
     * Tunes on pairs of questions and answers, and gives the branch.
     *
     * @param longest tokens of a text; longer ones are cut
     * @param way how far to go from the encoder's weights to those that were learned, between 0 and 1
     */
    byte[] bring(List<Pair> pairs, int longest, double way) throws IOException {
        Tensors.prepare(threads);
        BaseGraph base = new BaseGraph(EncoderFiles.weights(), layers);
        try (HuggingFaceTokenizer tokenizer = EncoderFiles.tokenizer(longest);
                Trunk trunk = new Trunk(base.trunk(), tokenizer, threads);
                RetrieverTuner tuner = new RetrieverTuner(trunk, base.upperLayers(), pace(), new ProgressLines(spec))) {
            List<LayerWeights> start = base.upperLayers();
            List<LayerWeights> tuned = tuner.tuned(pairs.subList(0, (int) (share * pairs.size())));
            return Branch.answering(
                    base,
                    IntStream.range(0, start.size())
                            .mapToObj(i -> start.get(i).mixed(tuned.get(i), way))
                            .toList());
        }
    }

    private Task shared(Task task) {
        return new Task(task.name(), task.labels(), task.examples(), share * task.passes());
    }

    private Pace pace() {
        return new Pace(rate, 10 * rate, 0.1f, 32);
    }
}
