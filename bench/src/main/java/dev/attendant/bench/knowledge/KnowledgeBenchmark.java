package dev.attendant.bench.knowledge;

import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.insight.sets.Question;
import dev.attendant.sidecar.insight.sets.QuestionFile;
import dev.attendant.sidecar.retrieval.EncodedPassage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks every contender the same questions of the same documents, first of real sets, then of many passages. */
final class KnowledgeBenchmark {

    /** About how many words a passage has; fewer would cut too few passages. */
    private static final int WORDS = 46;

    private static final int WARM_UP = 300;
    private static final int ASKED = 1_000;
    private static final long SEED = 1;

    private final List<QuestionSet> sets;
    private final Encoder encoder;
    private final List<Supplier<Contender>> contenders;
    private final Consumer<String> progress;

    KnowledgeBenchmark(List<QuestionSet> sets, Encoder encoder, Consumer<String> progress) {
        this.sets = sets;
        this.encoder = encoder;
        this.contenders = List.of(() -> new Attendant(encoder), LangChain::new, Bm25::new);
        this.progress = progress;
    }

    List<Standing> ofSets() {
        List<Standing> standings = new ArrayList<>();
        for (QuestionSet set : sets) {
            for (Supplier<Contender> each : contenders) {
                try (Contender contender = each.get()) {
                    progress.accept("%s: %s takes in %d documents and is asked %d questions"
                            .formatted(
                                    set.name(),
                                    contender.name(),
                                    set.documents().size(),
                                    set.questions().size()));
                    standings.add(Standing.of(contender, set));
                }
            }
        }
        return standings;
    }

    /** @param passages how many at least */
    List<Scale> among(int passages) {
        progress.accept("encoding the sentences of some %d passages".formatted(passages));
        List<QuestionFile.Entry> documents = Recombined.documents(sets, (long) passages * WORDS);
        long empty = Heap.used();
        List<List<EncodedPassage>> encoded = Cut.of(documents, new MixedEncoder(encoder));
        List<String> questions = shuffled();
        List<String> warmUp = questions.subList(0, Math.min(WARM_UP, questions.size()));
        List<String> asked =
                questions.subList(Math.min(WARM_UP, questions.size() - 1), Math.min(WARM_UP + ASKED, questions.size()));
        List<Scale> scales = new ArrayList<>();
        for (Supplier<Contender> each : contenders) {
            try (Contender contender = each.get()) {
                progress.accept("%s is asked %d questions".formatted(contender.name(), asked.size()));
                scales.add(Scale.of(contender, documents, encoded, empty, warmUp, asked));
            }
        }
        return scales;
    }

    private List<String> shuffled() {
        List<String> questions = new ArrayList<>();
        sets.forEach(set -> set.questions().stream().map(Question::text).forEach(questions::add));
        Collections.shuffle(questions, new Random(SEED));
        return questions;
    }
}
