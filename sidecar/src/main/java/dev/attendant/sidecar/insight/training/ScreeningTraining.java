package dev.attendant.sidecar.insight.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.ReadText;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.classification.TextClassifierTrainer;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.safety.AttackClassifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits the classifier of attacks: to texts of our own ({@code text<TAB>1|0<TAB>kind}), to InjecGuard's sets, and to
 * intent sets, of which every message is harmless.
 */
public final class ScreeningTraining {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HARMLESS = "harmless";

    private static final List<String> PROMPTS = List.of(
            "injecguard-valid.json", "NotInject_one.json", "wildguard.json", "BIPIA_text.json", "BIPIA_code.json");
    private static final List<String> INTENTS =
            List.of("banking77/train.tsv", "clinc150/train.tsv", "clinc150/oostrain.tsv", "bitext/train.tsv");

    private final Path utterances;
    private final Path data;

    /**
     * @param utterances holds {@code screening.tsv}, {@code emotions.tsv} and {@code intents.tsv}
     * @param data holds {@code screening} and {@code intents} with the public sets
     */
    public ScreeningTraining(Path utterances, Path data) {
        this.utterances = utterances;
        this.data = data;
    }

    /** @throws IOException where a set is missing or damaged */
    public TextClassifier fit(Encoder encoder) throws IOException {
        return TextClassifierTrainer.countingExamples()
                .fit(read(examples(), encoder), List.of(), List.of())
                .classifier();
    }

    /** What the encoder reads is the text itself; what n-grams are counted in has cues beside it. */
    private static List<ReadText> read(List<LabelledText> examples, Encoder encoder) {
        List<LabelledText> plain = examples.stream()
                .map(each -> new LabelledText(AttackClassifier.read(each.text()), each.label()))
                .toList();
        List<ReadText> read = ReadText.read(plain, encoder);
        return IntStream.range(0, read.size())
                .mapToObj(i -> {
                    LabelledText cued = AttackClassifier.example(
                            examples.get(i).text(), examples.get(i).label());
                    return new ReadText(cued.text(), cued.label(), read.get(i).reading());
                })
                .toList();
    }

    private List<LabelledText> examples() throws IOException {
        List<LabelledText> examples = new ArrayList<>(own());
        for (String file : PROMPTS) {
            collect(JSON.readTree(data.resolve("screening").resolve(file).toFile()), examples);
        }
        for (String file : List.of("emotions.tsv", "intents.tsv")) {
            LabelledFile.read(utterances.resolve(file)).forEach(each -> examples.add(harmless(each.text())));
        }
        for (String file : INTENTS) {
            LabelledFile.read(data.resolve("intents").resolve(file))
                    .forEach(each -> examples.add(harmless(each.text())));
        }
        return examples;
    }

    private List<LabelledText> own() throws IOException {
        Path file = utterances.resolve("screening.tsv");
        List<String> lines = Files.readAllLines(file);
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).isBlank())
                .mapToObj(i -> own(lines.get(i), file, i + 1))
                .toList();
    }

    private static LabelledText own(String line, Path file, int number) {
        String[] columns = line.split("\t", 3);
        if (columns.length < 2 || !columns[1].equals("1") && !columns[1].equals("0")) {
            throw new IllegalArgumentException(
                    "%s line %d: expected text, tab, 1 or 0, tab, kind".formatted(file, number));
        }
        return columns[1].equals("1") ? new LabelledText(columns[0], AttackClassifier.ATTACK) : harmless(columns[0]);
    }

    /** Either a list of {@code {prompt, label?}}, or kinds of instructions that were planted in documents. */
    private static void collect(JsonNode set, List<LabelledText> examples) {
        if (set.isObject()) {
            set.forEach(kind -> kind.forEach(text -> add(text.asText(), true, examples)));
        } else {
            set.forEach(
                    each -> add(each.path("prompt").asText(), each.path("label").asInt(0) == 1, examples));
        }
    }

    private static void add(String text, boolean attack, List<LabelledText> examples) {
        if (!AttackClassifier.read(text).isBlank()) {
            examples.add(attack ? new LabelledText(text, AttackClassifier.ATTACK) : harmless(text));
        }
    }

    private static LabelledText harmless(String text) {
        return new LabelledText(text, HARMLESS);
    }
}
