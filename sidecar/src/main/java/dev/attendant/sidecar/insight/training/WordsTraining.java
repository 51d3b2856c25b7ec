package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.insight.sets.ReadingFile;
import dev.attendant.sidecar.insight.sets.ReadingFile.Asked;
import dev.attendant.sidecar.spelling.Spelling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Collects the words that count as spelt right: those of messages, commonest first, then those of our own passages and
 * of the encoder.
 */
public final class WordsTraining {

    private static final Pattern WORD = Pattern.compile("[\\p{L}']{3,}");
    private static final Pattern PLAIN = Pattern.compile("[a-z']{3,}");

    /** A word that occurs once may be mistyped. */
    private static final int FEWEST = 2;

    /** The same of passages and questions that were written with care. */
    private static final int FEWEST_WRITTEN = 3;

    /** How many times as often the word is written that a slip was meant to be. */
    private static final int COMMONER = 5;

    private static final List<String> OWN = List.of("intents.tsv", "emotions.tsv");
    private static final List<String> PUBLIC = List.of("clinc150/train.tsv", "banking77/train.tsv");

    private final Path utterances;
    private final Path data;

    /**
     * @param utterances holds {@code intents.tsv}, {@code emotions.tsv} and {@code reading}
     * @param data holds {@code intents} with the public sets
     */
    public WordsTraining(Path utterances, Path data) {
        this.utterances = utterances;
        this.data = data;
    }

    /**
     * The words, commonest first.
     *
     * @param vocabulary the encoder's words, commonest first
     * @throws IOException where a set is missing or damaged
     */
    public List<String> collect(List<String> vocabulary) throws IOException {
        Map<String, Integer> counts = counts();
        Set<String> known = vocabulary.stream()
                .filter(word -> PLAIN.matcher(word).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> common = counts.keySet().stream()
                .filter(word -> counts.getOrDefault(word, 0) >= FEWEST)
                .sorted(Comparator.comparingInt((String word) -> -counts.getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Spelling spelling = new Spelling(common);
        return Stream.of(
                        common.stream().filter(word -> known.contains(word) || !isSlip(word, spelling, counts)),
                        written(),
                        known.stream())
                .flatMap(words -> words)
                .distinct()
                .toList();
    }

    /** Whether a word is near to a much commoner one. */
    private static boolean isSlip(String word, Spelling spelling, Map<String, Integer> counts) {
        return spelling.nearest(word)
                .filter(near -> counts.getOrDefault(near, 0) >= COMMONER * counts.getOrDefault(word, 0))
                .isPresent();
    }

    private Map<String, Integer> counts() throws IOException {
        List<LabelledText> messages = new ArrayList<>();
        for (String file : OWN) {
            messages.addAll(LabelledFile.read(utterances.resolve(file)));
        }
        for (String file : PUBLIC) {
            messages.addAll(LabelledFile.read(data.resolve("intents").resolve(file)));
        }
        return counts(messages.stream().map(LabelledText::text));
    }

    private static Map<String, Integer> counts(Stream<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.flatMap(text -> WORD.matcher(text.toLowerCase(Locale.ROOT)).results())
                .map(MatchResult::group)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    /** Words of trades that messages seldom speak of. */
    private Stream<String> written() throws IOException {
        Stream<String> texts = ReadingFile.readAll(utterances.resolve("reading")).stream()
                .flatMap(List::stream)
                .flatMap(passage -> Stream.concat(
                        passage.sentences().stream(),
                        passage.questions().stream().map(Asked::text)));
        return counts(texts).entrySet().stream()
                .filter(word -> word.getValue() >= FEWEST_WRITTEN)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .filter(word -> PLAIN.matcher(word).matches());
    }
}
