package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.ReadText;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.understanding.IntentExamples;
import dev.attendant.sidecar.understanding.IntentModel;
import dev.attendant.sidecar.understanding.IntentModelTrainer;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Trains an intent model from files into a folder. */
public final class IntentTraining {

    private static final String BACKGROUND = "/understanding/out-of-scope.tsv";
    private static final double NANOS = 1e9;

    private final Encoder encoder;
    private final Consumer<String> progress;

    /** @param progress is told, line by line, what is being done and what is odd about the examples */
    public IntentTraining(Encoder encoder, Consumer<String> progress) {
        this.encoder = encoder;
        this.progress = progress;
    }

    /**
     * Trains and writes a model.
     *
     * @throws IllegalArgumentException where a file is not as it must be, or there is but one intent
     */
    public IntentModelCard train(IntentFiles files, IntentModelFolder folder) throws IOException {
        long start = System.nanoTime();
        folder.requireFree();
        IntentExamples examples = examples(files);
        progress.accept("training");
        IntentModelTrainer.Trained trained = new IntentModelTrainer(
                        encoder.featuresName(),
                        TextClassifierTrainer.countingExamples().calibratingByMeaning())
                .train(examples);
        byte[] weights = weights(trained.model());
        IntentModelCard card = new IntentModelCard(
                IntentModelCard.FORMAT,
                Sha256.of(weights),
                encoder.featuresName(),
                trained.model().labels(),
                counts(examples),
                files.hashes(),
                IntentModelCard.metrics(trained.quality()),
                (System.nanoTime() - start) / NANOS);
        folder.write(weights, card);
        return card;
    }

    private IntentExamples examples(IntentFiles files) throws IOException {
        List<LabelledText> train = IntentFiles.read(Optional.of(files.train()));
        IntentFiles.oddities(train).forEach(oddity -> progress.accept("note: " + oddity));
        requireTwoLabels(train, files);
        List<LabelledText> development = IntentFiles.read(files.development());
        List<LabelledText> outOfScope = IntentFiles.read(files.outOfScope());
        List<LabelledText> outOfScopeDevelopment = IntentFiles.read(files.outOfScopeDevelopment());
        progress.accept("reading %d examples".formatted(train.size() + development.size()));
        return new IntentExamples(
                ReadText.read(train, encoder),
                ReadText.read(development, encoder),
                ReadText.read(outOfScope, encoder),
                ReadText.read(outOfScopeDevelopment, encoder),
                ReadText.read(background(), encoder));
    }

    private static void requireTwoLabels(List<LabelledText> examples, IntentFiles files) {
        if (examples.stream().map(LabelledText::label).distinct().count() < 2) {
            throw new IllegalArgumentException("%s has examples of one label only, %s; at least two are needed"
                    .formatted(files.train(), examples.getFirst().label()));
        }
    }

    private static List<LabelledText> background() throws IOException {
        try (InputStream stream = IntentTraining.class.getResourceAsStream(BACKGROUND)) {
            if (stream == null) {
                throw new IllegalStateException(BACKGROUND + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(text -> new LabelledText(text, "background"))
                    .toList();
        }
    }

    private static byte[] weights(IntentModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }

    private static Map<String, Integer> counts(IntentExamples examples) {
        return Map.of(
                "train", examples.train().size(),
                "dev", examples.development().size(),
                "oos", examples.outOfScope().size(),
                "oosDev", examples.outOfScopeDevelopment().size());
    }
}
