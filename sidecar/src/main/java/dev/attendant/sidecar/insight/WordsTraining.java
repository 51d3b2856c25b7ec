package dev.attendant.sidecar.insight;

import dev.attendant.sidecar.classification.LabelledFile;
import dev.attendant.sidecar.classification.LabelledText;
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

/** Collects the words that count as spelt right: those of messages, commonest first, then those of the encoder. */
public final class WordsTraining {

    private static final Pattern WORD = Pattern.compile("[\\p{L}']{3,}");
    private static final Pattern PLAIN = Pattern.compile("[a-z']{3,}");

    /** A word that occurs once may be mistyped. */
    private static final int FEWEST = 2;

    /** How many times as often the word is written that a slip was meant to be. */
    private static final int COMMONER = 5;

    private static final List<String> OWN = List.of("intents.tsv", "emotions.tsv");
    private static final List<String> PUBLIC = List.of("clinc150/train.tsv", "banking77/train.tsv");

    private final Path utterances;
    private final Path data;

    /**
     * @param utterances holds {@code intents.tsv} and {@code emotions.tsv}
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
        return Stream.concat(
                        common.stream().filter(word -> known.contains(word) || !isSlip(word, spelling, counts)),
                        known.stream())
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
        Map<String, Integer> counts = new TreeMap<>();
        messages.stream()
                .flatMap(each ->
                        WORD.matcher(each.text().toLowerCase(Locale.ROOT)).results())
                .map(MatchResult::group)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
