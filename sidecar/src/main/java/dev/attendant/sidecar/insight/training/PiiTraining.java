package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.insight.sets.PiiFile;
import dev.attendant.sidecar.insight.sets.PiiTypes;
import dev.attendant.sidecar.insight.sets.ReadingFile;
import dev.attendant.sidecar.insight.sets.ReadingFile.Passage;
import dev.attendant.sidecar.pii.MarkedText;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.pii.PiiSpan;
import dev.attendant.sidecar.pii.name.NameTaggerTrainer;
import dev.attendant.sidecar.pii.recognition.PiiRecognition;
import dev.attendant.sidecar.pii.rule.PiiRules;
import dev.attendant.sidecar.pii.training.MessageGenerator;
import dev.attendant.sidecar.pii.training.PlainQuestions;
import dev.attendant.sidecar.pii.training.PublicTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Trains the tagger of names and addresses on made-up messages and on public sets. */
public final class PiiTraining {

    private static final int MESSAGES = 22_500;
    private static final int QUESTIONS = 6_000;
    private static final int SEED = 7;
    private static final int TIMES_MARKED = 2;

    /** Files of passages that are not about what customers ask, but full of people. */
    private static final Pattern ABOUT_PEOPLE = Pattern.compile("(?:articles|encyclopedia|science)-.*");

    private final Path utterances;
    private final Path data;

    /**
     * @param utterances the folder of committed texts: {@code pii}, the frames and lists that messages are made of, and
     *     {@code reading}, passages with questions
     * @param data the folder of public sets; those that are absent are left out
     */
    public PiiTraining(Path utterances, Path data) {
        this.utterances = utterances;
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
        List<Passage> passages = passages();
        Set<String> common = texts.commonWords(words(passages));
        List<String> plain = plain(passages, common);
        MessageGenerator generator = new MessageGenerator(utterances.resolve("pii"), plain, SEED);
        List<MarkedText> all = new ArrayList<>(generator.messages(MESSAGES));
        all.addAll(generator.questions(QUESTIONS));
        plain.forEach(question -> all.add(new MarkedText(question, List.of())));
        PiiFile.read(utterances.resolve("pii/questions.jsonl")).forEach(entry -> all.add(marked(entry)));
        for (int times = 0; times < TIMES_MARKED; times++) {
            marked.forEach(entry -> all.add(marked(entry)));
        }
        all.addAll(texts.emergingEntities());
        all.addAll(texts.posts());
        all.addAll(texts.nameless());
        new NameTaggerTrainer(sureRules(), common).train(all, out);
    }

    private List<Passage> passages() throws IOException {
        List<Passage> passages = new ArrayList<>();
        try (Stream<Path> files = Files.list(utterances.resolve("reading"))) {
            for (Path file : files.filter(PiiTraining::isAsked).sorted().toList()) {
                passages.addAll(ReadingFile.read(file));
            }
        }
        return passages;
    }

    private static boolean isAsked(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".txt") && !ABOUT_PEOPLE.matcher(name).matches();
    }

    private static List<String> words(List<Passage> passages) {
        return passages.stream()
                .flatMap(passage -> Stream.concat(passage.sentences().stream(), questions(passage)))
                .toList();
    }

    private static Stream<String> questions(Passage passage) {
        return passage.questions().stream().map(ReadingFile.Asked::text);
    }

    private List<String> plain(List<Passage> passages, Set<String> common) throws IOException {
        List<String> jobs = Files.readAllLines(utterances.resolve("pii/jobs.txt"));
        return new PlainQuestions(common, jobs)
                .of(passages.stream().flatMap(PiiTraining::questions).toList());
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
