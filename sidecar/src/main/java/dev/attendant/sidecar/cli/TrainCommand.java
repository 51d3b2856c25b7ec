package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.insight.AnswerabilityTraining;
import dev.attendant.sidecar.insight.HelpcenterFile;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.understanding.Intents;
import dev.attendant.sidecar.understanding.LinearClassifier;
import dev.attendant.sidecar.understanding.LinearTrainer;
import dev.attendant.sidecar.understanding.LinearTrainer.Example;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rebuilds the weights that ship with Attendant. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Rebuilds the shipped weights from the committed utterances and the sample help centre.")
final class TrainCommand implements Callable<Integer> {

    private static final LinearTrainer INTENTS = new LinearTrainer(100, 3e-5, 200);
    private static final LinearTrainer EMOTIONS = new LinearTrainer(20, 5e-5, 200);

    @Option(names = "--utterances", paramLabel = "DIR", required = true, description = "intents.tsv and the others.")
    private Path utterances;

    @Option(names = "--samples", paramLabel = "DIR", required = true, description = "helpcenter/ and questions.jsonl.")
    private Path samples;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the weights go.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            write("intents.bin", INTENTS.train(examples(encoder, intents())));
            write(
                    "emotions.bin",
                    EMOTIONS.train(examples(encoder, Files.readAllLines(utterances.resolve("emotions.tsv")))));
            writeAnswerability(encoder);
        }
        return 0;
    }

    private List<String> intents() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(utterances.resolve("intents.tsv")));
        addAll("out-of-scope.tsv", Intents.OUT_OF_SCOPE, lines);
        addAll("unclear.tsv", Intents.UNCLEAR, lines);
        return lines;
    }

    private void addAll(String file, String intent, List<String> lines) throws IOException {
        Files.readAllLines(utterances.resolve(file)).forEach(text -> lines.add(text + "\t" + intent));
    }

    private static List<Example> examples(Encoder encoder, List<String> lines) {
        List<String[]> rows = lines.stream().map(line -> line.split("\t", 2)).toList();
        List<Embedding> embeddings =
                encoder.encode(rows.stream().map(row -> row[0]).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Example(embeddings.get(i), rows.get(i)[1]))
                .toList();
    }

    private void write(String name, LinearClassifier classifier) throws IOException {
        try (OutputStream stream = Files.newOutputStream(out.resolve(name))) {
            classifier.write(stream);
        }
        say("%s: %d labels".formatted(name, classifier.labels().size()));
    }

    private void writeAnswerability(Encoder encoder) throws IOException {
        DocumentIndexer indexer = new DocumentIndexer(Map.of(DocumentFormat.MARKDOWN, new MarkdownReader()), encoder);
        try (LuceneIndex lexical = new LuceneIndex()) {
            Answerability fitted = new AnswerabilityTraining(samples.resolve("helpcenter"), indexer, lexical, encoder)
                    .fit(HelpcenterFile.read(samples.resolve("questions.jsonl")));
            Files.writeString(out.resolve("answerability.properties"), fitted.written());
            say("answerability.properties: " + fitted);
        }
    }

    private void say(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }
}
