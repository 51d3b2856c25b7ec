package dev.attendant.training.data;

import dev.attendant.sidecar.insight.sets.ReadingFile.Asked;
import dev.attendant.sidecar.insight.sets.ReadingFile.Passage;
import dev.attendant.sidecar.retrieval.Span;
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
 * Cuts stretches of passages by chance, as retrieval cuts passages: whole sentences under their path. Cut where they
 * share the most words with a question, they taught less.
 */
final class Stretches {

    private static final int CANDIDATES = 4;
    private static final double CARELESS = 0.15;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Random random;
    private final int shortest;
    private final int longest;

    /**
     * @param shortest words that there is room for at least
     * @param longest words that there is room for at most
     */
    Stretches(long seed, int shortest, int longest) {
        this.random = new Random(seed);
        this.shortest = shortest;
        this.longest = longest;
    }

    boolean by(double chance) {
        return random.nextDouble() < chance;
    }

    /** Now and then as people write who do not look at what they write. */
    String written(String question) {
        return by(CARELESS) ? question.toLowerCase(Locale.ROOT).replaceFirst("[?.! ]+$", "") : question;
    }

    /** A stretch that answers. */
    Stretch answering(Passage passage, Asked asked) {
        return stretch(passage, around(passage, asked.answers()), asked.answers());
    }

    /** A stretch of a passage that answers nothing of what is asked. */
    Stretch anywhere(Passage passage) {
        return stretch(passage, around(passage, any(passage)), Set.of());
    }

    /** A stretch of the answering passage without what answers; empty where nothing else is in it. */
    Optional<Stretch> beside(Passage passage, Asked asked) {
        List<Integer> others = IntStream.range(0, passage.sentences().size())
                .filter(place -> !asked.answers().contains(place))
                .boxed()
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> places = around(passage, Set.of(others.get(random.nextInt(others.size()))));
        places.removeAll(asked.answers());
        return Optional.of(stretch(passage, places, Set.of()));
    }

    /** A stretch of that of a few other passages of the file that shares the most words with the question. */
    Optional<Stretch> elsewhere(String question, Passage passage, List<Passage> file) {
        Set<String> asked = words(question);
        return random.ints(CANDIDATES, 0, file.size())
                .mapToObj(file::get)
                .filter(other -> !other.equals(passage))
                .max(Comparator.comparingLong(other -> words(String.join(" ", other.sentences())).stream()
                        .filter(asked::contains)
                        .count()))
                .map(this::anywhere);
    }

    private static Stretch stretch(Passage passage, Set<Integer> places, Set<Integer> answers) {
        StringBuilder said = new StringBuilder(passage.path()).append(':');
        List<Span> answering = new ArrayList<>();
        for (int place : places.stream().sorted().toList()) {
            int start = said.append(' ').length();
            said.append(passage.sentences().get(place));
            if (answers.contains(place)) {
                answering.add(new Span(start, said.length()));
            }
        }
        return new Stretch(said.toString(), answering);
    }

    /** Sentences one after the other that hold those given, as many as there is room for. */
    private Set<Integer> around(Passage passage, Set<Integer> given) {
        int first = given.stream().min(Comparator.naturalOrder()).orElseThrow();
        int last = given.stream().max(Comparator.naturalOrder()).orElseThrow();
        int most = random.nextInt(shortest, longest + 1);
        Set<Integer> places =
                new HashSet<>(IntStream.rangeClosed(first, last).boxed().toList());
        int words = places.stream().mapToInt(place -> length(passage, place)).sum();
        List<Integer> next = next(passage, first, last, most - words);
        while (!next.isEmpty()) {
            int place = next.get(random.nextInt(next.size()));
            places.add(place);
            words += length(passage, place);
            first = Math.min(first, place);
            last = Math.max(last, place);
            next = next(passage, first, last, most - words);
        }
        return places;
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

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT))));
    }
}
