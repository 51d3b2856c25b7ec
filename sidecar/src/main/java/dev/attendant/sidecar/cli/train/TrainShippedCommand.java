package dev.attendant.sidecar.cli.train;

import dev.attendant.sidecar.adapter.lucene.LuceneIndex;
import dev.attendant.sidecar.adapter.markup.MarkdownReader;
import dev.attendant.sidecar.adapter.onnx.OnnxCrossEncoder;
import dev.attendant.sidecar.adapter.onnx.OnnxEncoder;
import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.classification.TopicModel;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Senses;
import dev.attendant.sidecar.generation.Answerability;
import dev.attendant.sidecar.generation.CloseReading;
import dev.attendant.sidecar.grounding.GroundingModel;
import dev.attendant.sidecar.insight.sets.HelpcenterFile;
import dev.attendant.sidecar.insight.sets.ReadingFile;
import dev.attendant.sidecar.insight.training.AnswerabilityTraining;
import dev.attendant.sidecar.insight.training.EkmanTraining;
import dev.attendant.sidecar.insight.training.EmotionTraining;
import dev.attendant.sidecar.insight.training.GroundingTraining;
import dev.attendant.sidecar.insight.training.PiiTraining;
import dev.attendant.sidecar.insight.training.QuestionedArticles;
import dev.attendant.sidecar.insight.training.ScreeningTraining;
import dev.attendant.sidecar.insight.training.SentimentTraining;
import dev.attendant.sidecar.insight.training.WordsTraining;
import dev.attendant.sidecar.knowledge.DocumentFormat;
import dev.attendant.sidecar.knowledge.DocumentIndexer;
import dev.attendant.sidecar.understanding.Intents;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rebuilds the weights that ship with Attendant. */
@Command(
        name = "shipped",
        mixinStandardHelpOptions = true,
        description =
                "Rebuilds the shipped weights from the committed utterances, the sample help centre and public sets.")
public final class TrainShippedCommand implements Callable<Integer> {

    private static final TextClassifierTrainer TRAINER = TextClassifierTrainer.balancing(1);

    @Option(names = "--utterances", paramLabel = "DIR", required = true, description = "intents.tsv and the others.")
    private Path utterances;

    @Option(names = "--samples", paramLabel = "DIR", required = true, description = "helpcenter/ and questions.jsonl.")
    private Path samples;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "../shared/data",
            description = "Public sets, laid out as the README of the weights says (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the weights go.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(out);
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            write("intents.bin", TRAINER.fit(intents(), List.of(), encoder));
            write("emotions.bin", new EmotionTraining(utterances).fit(encoder));
            writeAnswerability(encoder, new Senses(encoder.words(), writtenTopics(encoder)));
            writeGrounding(encoder);
            if (Files.isDirectory(data)) {
                writeFromPublicSets(encoder);
            } else {
                say("there is no folder %s: sentiments, screening, words, ekman and pii stay as they are"
                        .formatted(data));
            }
        }
        return 0;
    }

    private void writeFromPublicSets(Encoder encoder) throws IOException {
        write("sentiments.bin", new SentimentTraining(utterances, data).fit(encoder));
        write("screening.bin", new ScreeningTraining(utterances, data).fit(encoder));
        writeWords();
        writeEkman(encoder);
        writePii();
    }

    private void writeWords() throws IOException {
        List<String> words = new WordsTraining(utterances, data).collect(OnnxEncoder.wholeWords());
        Path file = Files.createDirectories(out.resolve("../spelling")).resolve("words.txt");
        Files.write(file, words);
        say("words.txt: %d words".formatted(words.size()));
    }

    private void writeEkman(Encoder encoder) throws IOException {
        try (OutputStream stream = Files.newOutputStream(out.resolve("ekman.bin"))) {
            new EkmanTraining(data).fit(encoder).write(stream);
        }
        say("ekman.bin: the emotions of GoEmotions, grouped");
    }

    private List<LabelledText> intents() throws IOException {
        List<LabelledText> examples = new ArrayList<>(LabelledFile.read(utterances.resolve("intents.tsv")));
        addAll("out-of-scope.tsv", Intents.OUT_OF_SCOPE, examples);
        addAll("unclear.tsv", Intents.UNCLEAR, examples);
        return examples;
    }

    private void addAll(String file, String intent, List<LabelledText> examples) throws IOException {
        Files.readAllLines(utterances.resolve(file)).forEach(text -> examples.add(new LabelledText(text, intent)));
    }

    private void write(String name, TextClassifier classifier) throws IOException {
        try (OutputStream stream = Files.newOutputStream(out.resolve(name))) {
            classifier.write(stream);
        }
        say("%s: %d labels".formatted(name, classifier.labels().size()));
    }

    private TopicModel writtenTopics(Encoder encoder) throws IOException {
        TopicModel topics = TopicModel.fit(intents(), Set.of(Intents.OUT_OF_SCOPE, Intents.UNCLEAR), encoder);
        try (OutputStream stream = Files.newOutputStream(out.resolve("topics.bin"))) {
            topics.write(stream);
        }
        say("topics.bin: the intents, by meaning alone");
        return topics;
    }

    private void writeAnswerability(Encoder encoder, Senses senses) throws IOException {
        DocumentIndexer indexer = new DocumentIndexer(Map.of(DocumentFormat.MARKDOWN, new MarkdownReader()), encoder);
        try (OnnxCrossEncoder reader = OnnxCrossEncoder.load()) {
            Answerability fitted = new AnswerabilityTraining(
                            indexer, LuceneIndex::new, encoder, senses, new CloseReading(reader))
                    .fit(List.of(helpcenter(), passages()));
            Files.writeString(out.resolve("answerability.properties"), fitted.written());
            say("answerability.properties: " + fitted);
        }
    }

    private QuestionedArticles helpcenter() throws IOException {
        return QuestionedArticles.ofHelpcenter(
                samples.resolve("helpcenter"), HelpcenterFile.read(samples.resolve("questions.jsonl")));
    }

    /** Those that the reader, whose judgement is weighed, has not learned from. */
    private QuestionedArticles passages() throws IOException {
        return QuestionedArticles.ofPassages(ReadingFile.readAll(utterances.resolve("reading-apart")).stream()
                .flatMap(List::stream)
                .toList());
    }

    private void writeGrounding(Encoder encoder) throws IOException {
        List<Path> claims = Stream.of("train.jsonl", "dev.jsonl", "more.jsonl", "reworded.jsonl")
                .map(utterances.resolve("grounding")::resolve)
                .toList();
        GroundingModel fitted = new GroundingTraining(claims).fit(encoder);
        Files.writeString(out.resolve("grounding.trees"), fitted.written());
        say("grounding.trees: %d trees".formatted(fitted.trees().size()));
    }

    private void writePii() throws IOException {
        try (OutputStream stream = Files.newOutputStream(out.resolve("pii.bin"))) {
            new PiiTraining(utterances, data).train(stream);
        }
        say("pii.bin: names and addresses");
    }

    private void say(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }
}
