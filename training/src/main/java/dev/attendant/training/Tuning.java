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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of how to tune, and the tuning. */
final class Tuning {

    @Option(names = "--layers", paramLabel = "N", description = "How many upper layers to tune.")
    private int layers;

    @Option(
            names = "--share",
            paramLabel = "X",
            defaultValue = "1",
            description = "The share of all passes over the data that is made; a small one is a trial.")
    private double share;

    @Option(names = "--rate", paramLabel = "X", description = "Highest rate of the layers.")
    private double rate;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            showDefaultValue = Help.Visibility.NEVER,
            description =
                    "A branch made before, with the layers to begin from; a long training can so be made in parts."
                            + " Otherwise they begin as the encoder's.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "Cores to use.")
    private int threads;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * Both where nothing else is asked for; the more layers, the lower a rate they bear.
     *
     * @param layers how many to tune
     * @param rate highest rate of the layers
     */
    Tuning(int layers, double rate) {
        this.layers = layers;
        this.rate = rate;
    }

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
                Tuner tuner = new Tuner(trunk, start(base), pace(), new ProgressLines(spec))) {
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
                RetrieverTuner tuner = new RetrieverTuner(trunk, start(base), pace(), new ProgressLines(spec))) {
            List<LayerWeights> known = base.upperLayers();
            List<LayerWeights> tuned = tuner.tuned(pairs.subList(0, (int) (share * pairs.size())));
            return Branch.answering(
                    base,
                    IntStream.range(0, known.size())
                            .mapToObj(i -> known.get(i).mixed(tuned.get(i), way))
                            .toList());
        }
    }

    private List<LayerWeights> start(BaseGraph base) throws IOException {
        return from.isEmpty() ? base.upperLayers() : read(base, from.get());
    }

    private List<LayerWeights> read(BaseGraph base, Path branch) throws IOException {
        try {
            return base.upperLayers(Files.readAllBytes(branch));
        } catch (IllegalArgumentException failure) {
            throw new ParameterException(
                    spec.commandLine(), "%s holds no branch of %d layers".formatted(branch, layers), failure);
        }
    }

    private Task shared(Task task) {
        return new Task(task.name(), task.labels(), task.examples(), share * task.passes());
    }

    private Pace pace() {
        return new Pace(rate, 10 * rate, 0.1f, 32);
    }
}
