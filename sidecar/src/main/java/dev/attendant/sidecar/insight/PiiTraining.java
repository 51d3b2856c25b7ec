package dev.attendant.sidecar.insight;

import dev.attendant.sidecar.pii.MarkedText;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.name.NameTaggerTrainer;
import dev.attendant.sidecar.pii.recognition.PiiRecognition;
import dev.attendant.sidecar.pii.rule.PiiRules;
import dev.attendant.sidecar.pii.training.MessageGenerator;
import dev.attendant.sidecar.pii.training.PublicTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains the tagger of names and addresses on made-up messages and on public sets. */
public final class PiiTraining {

    private static final int MESSAGES = 18_000;
    private static final int SEED = 7;
    private static final int TIMES_MARKED = 2;

    private final Path training;
    private final Path data;

    /**
     * @param training the folder of frames and lists that messages are made of
     * @param data the folder of public sets; those that are absent are left out
     */
    public PiiTraining(Path training, Path data) {
        this.training = training;
        this.data = data;
    }

    /** Writes the weights. */
    public void train(OutputStream out) throws IOException {
        Path marked = data.resolve("pii/presidio.jsonl");
        train(Files.exists(marked) ? PiiFile.read(marked) : List.of(), out);
    }

    /** Writes the weights learned with these marked texts instead of the public ones. */
    void train(List<PiiFile.Entry> marked, OutputStream out) throws IOException {
        PublicTexts texts = new PublicTexts(data);
        List<MarkedText> all = new ArrayList<>(new MessageGenerator(training, SEED).messages(MESSAGES));
        for (int times = 0; times < TIMES_MARKED; times++) {
            marked.forEach(entry -> all.add(marked(entry)));
        }
        all.addAll(texts.emergingEntities());
        all.addAll(texts.posts());
        all.addAll(texts.nameless());
        new NameTaggerTrainer(sureRules(), texts.commonWords()).train(all, out);
    }

    /** As in use: the tagger sees only what rules are sure of. */
    private static PiiDetector sureRules() {
        PiiRules rules = new PiiRules();
        return text -> rules.detect(text).stream().filter(PiiTraining::isSure).toList();
    }

    private static boolean isSure(PiiSpan span) {
        return span.confidence() >= PiiRecognition.SURE;
    }

    private static MarkedText marked(PiiFile.Entry entry) {
        return new MarkedText(
                entry.text(),
                entry.spans().stream()
                        .flatMap(gold -> PiiTypes.of(gold.type()).stream()
                                .sorted()
                                .limit(1)
                                .map(type -> new MarkedText.Mark(type, gold.start(), gold.end())))
                        .toList());
    }
}
