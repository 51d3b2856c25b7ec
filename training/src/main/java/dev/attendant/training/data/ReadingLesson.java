package dev.attendant.training.data;

import dev.attendant.sidecar.insight.ReadingFile;
import dev.attendant.sidecar.insight.ReadingFile.Asked;
import dev.attendant.sidecar.insight.ReadingFile.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Teaches whether a passage answers a question. Each question is read beside stretches of passages as retrieval finds
 * them: one that answers it, sentences around that which do not, another section of the same document. Where these are
 * cut is left to chance, anew in each pass; cut where they share the most words with the question, they taught less.
 */
public final class ReadingLesson {

    /** The labels: a passage does not answer, or does. */
    public static final List<String> LABELS = List.of("no", "yes");

    private static final int NO = 0;
    private static final int YES = 1;
    private static final int SHORTEST = 25;
    private static final int LONGEST = 60;
    private static final int CANDIDATES = 4;
    private static final double CARELESS = 0.15;
    private static final double BESIDE = 0.6;
    private static final double ELSEWHERE = 0.8;
    private static final double UNANSWERED_ELSEWHERE = 0.4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<List<Passage>> files;
    private final Random random;

    private ReadingLesson(List<List<Passage>> files, long seed) {
        this.files = files;
        this.random = new Random(seed);
    }

    /**
     * The task of all files of a folder.
     *
     * @param passes how often each question is met, each time beside other stretches
     * @throws IOException where a file cannot be read
     */
    public static Task of(Path folder, int passes, long seed) throws IOException {
        return new ReadingLesson(ReadingFile.readAll(folder), seed).task(passes);
    }

    private Task task(int passes) {
        List<Example> examples = new ArrayList<>();
        for (int pass = 0; pass < passes; pass++) {
            files.forEach(file ->
                    file.forEach(passage -> passage.questions().forEach(asked -> add(asked, passage, file, examples))));
        }
        return new Task("reading", LABELS, examples, 1);
    }

    private void add(Asked asked, Passage passage, List<Passage> file, List<Example> examples) {
        String question = written(asked.text());
        if (asked.answers().isEmpty()) {
            examples.add(example(question, passage, around(passage, any(passage)), NO));
        } else {
            examples.add(example(question, passage, around(passage, asked.answers()), YES));
            if (by(BESIDE)) {
                beside(passage, asked).ifPresent(stretch -> examples.add(example(question, passage, stretch, NO)));
            }
        }
        if (by(asked.answers().isEmpty() ? UNANSWERED_ELSEWHERE : ELSEWHERE)) {
            elsewhere(question, passage, file)
                    .ifPresent(other -> examples.add(example(question, other, around(other, any(other)), NO)));
        }
    }

    /** As people write who do not look at what they write. */
    private String written(String question) {
        return by(CARELESS) ? question.toLowerCase(Locale.ROOT).replaceFirst("[?.! ]+$", "") : question;
    }

    private static Example example(String question, Passage passage, Set<Integer> stretch, int label) {
        String said = String.join(
                " ",
                stretch.stream()
                        .sorted()
                        .map(place -> passage.sentences().get(place))
                        .toList());
        return new Example(question, Optional.of(passage.path() + ": " + said), List.of(label));
    }

    /** A stretch that answers nothing of what is asked. */
    private Optional<Set<Integer>> beside(Passage passage, Asked asked) {
        List<Integer> others = IntStream.range(0, passage.sentences().size())
                .filter(place -> !asked.answers().contains(place))
                .boxed()
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> stretch = around(passage, Set.of(others.get(random.nextInt(others.size()))));
        stretch.removeAll(asked.answers());
        return Optional.of(stretch);
    }

    /** Of a few other passages of the file the one that shares the most words with the question. */
    private Optional<Passage> elsewhere(String question, Passage passage, List<Passage> file) {
        Set<String> asked = words(question);
        return random.ints(CANDIDATES, 0, file.size())
                .mapToObj(file::get)
                .filter(other -> !other.equals(passage))
                .max(Comparator.comparingLong(other -> words(String.join(" ", other.sentences())).stream()
                        .filter(asked::contains)
                        .count()));
    }

    /** Sentences one after the other that hold those given, as many as there is room for. */
    private Set<Integer> around(Passage passage, Set<Integer> given) {
        int first = given.stream().min(Comparator.naturalOrder()).orElseThrow();
        int last = given.stream().max(Comparator.naturalOrder()).orElseThrow();
        int most = random.nextInt(SHORTEST, LONGEST + 1);
        Set<Integer> stretch =
                new HashSet<>(IntStream.rangeClosed(first, last).boxed().toList());
        int words = stretch.stream().mapToInt(place -> length(passage, place)).sum();
        List<Integer> next = next(passage, first, last, most - words);
        while (!next.isEmpty()) {
            int place = next.get(random.nextInt(next.size()));
            stretch.add(place);
            words += length(passage, place);
            first = Math.min(first, place);
            last = Math.max(last, place);
            next = next(passage, first, last, most - words);
        }
        return stretch;
    }

    private static List<Integer> next(Passage passage, int first, int last, int room) {
        return Stream.of(first - 1, last + 1)
                .filter(place -> place >= 0 && place < passage.sentences().size())
                .filter(place -> length(passage, place) <= room)
                .toList();
    }

    private static int length(Passage passage, int place) {
        return passage.sentences().get(place).split(" ").length;
    }

    private Set<Integer> any(Passage passage) {
        return Set.of(random.nextInt(passage.sentences().size()));
    }

    private boolean by(double chance) {
        return random.nextDouble() < chance;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
    }
}
