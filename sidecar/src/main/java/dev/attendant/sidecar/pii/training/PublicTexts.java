package dev.attendant.sidecar.pii.training;

import dev.attendant.sidecar.pii.MarkedText;
import dev.attendant.sidecar.pii.NormalForm;
import dev.attendant.sidecar.pii.PiiType;
import dev.attendant.sidecar.pii.name.WordLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What public sets, laid out as the README of the weights says, give to train on. A set that is absent gives nothing.
 */
public final class PublicTexts {

    private static final Pattern NAME = Pattern.compile("\\[NAME]");
    private static final Pattern CAPITALISED = Pattern.compile("(?<=[a-z,] )\\p{Lu}\\p{Ll}+");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}'])\\p{Ll}[\\p{Ll}']+(?!\\p{L})");
    private static final int OFTEN = 4;
    private static final int SEED = 5;

    private static final Map<String, PiiType> WNUT = Map.of(
            "person", PiiType.PERSON,
            "location", PiiType.GPE,
            "corporation", PiiType.ORGANIZATION);

    private final Path data;
    private final Choices choices = new Choices(new Random(SEED));

    /** @param data the folder of public sets */
    public PublicTexts(Path data) {
        this.data = data;
    }

    /**
     * Words that are often written in lower case, family names and given names among them only where very often.
     *
     * @param own texts to be counted besides those of the public sets
     */
    public Set<String> commonWords(List<String> own) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        own.forEach(text -> count(text, counts));
        for (String set : List.of("intents/banking77", "intents/clinc150", "intents/bitext", "emotion/goemotions")) {
            texts(set).forEach(text -> count(text, counts));
        }
        Set<String> names = new HashSet<>(WordLists.words("given-names.txt"));
        names.addAll(WordLists.words("family-names.txt"));
        names.addAll(WordLists.words("places.txt"));
        Set<String> common = new TreeSet<>();
        counts.forEach((word, count) -> {
            if (count >= (names.contains(word) ? 20 * OFTEN : OFTEN)) {
                common.add(word);
            }
        });
        return common;
    }

    private static void count(String text, Map<String, Integer> counts) {
        WORD.matcher(text).results().forEach(word -> counts.merge(NormalForm.word(word.group()), 1, Integer::sum));
    }

    /** Questions to a bank, which name nobody. */
    public List<MarkedText> nameless() throws IOException {
        return texts("intents/banking77").stream()
                .map(text -> new MarkedText(text, List.of()))
                .toList();
    }

    /**
     * Forum posts in which the set's makers replaced names of people by a placeholder, with names put back. Posts that
     * have other capitalised words are left out, since those may be names of other things.
     */
    public List<MarkedText> posts() throws IOException {
        Names names = new Names(WordLists.words("given-names.txt"), WordLists.words("family-names.txt"), choices);
        List<MarkedText> posts = new ArrayList<>();
        for (String text : texts("emotion/goemotions")) {
            boolean isClear = !CAPITALISED.matcher(text).find() && !text.contains("[RELIGION]");
            if (isClear && (NAME.matcher(text).find() || choices.happens(0.1))) {
                posts.add(named(text, names));
            }
        }
        return posts;
    }

    private MarkedText named(String text, Names names) {
        StringBuilder filled = new StringBuilder();
        List<MarkedText.Mark> marks = new ArrayList<>();
        Matcher slot = NAME.matcher(text);
        while (slot.find()) {
            slot.appendReplacement(filled, "");
            int start = filled.length();
            filled.append(choices.happens(0.7) ? names.first() : names.last());
            marks.add(new MarkedText.Mark(PiiType.PERSON, start, filled.length()));
        }
        return new MarkedText(slot.appendTail(filled).toString(), marks);
    }

    /** Posts with marked entities; kinds that are no personal data stay unmarked. */
    public List<MarkedText> emergingEntities() throws IOException {
        Path file = data.resolve("entities/wnut17/train.conll");
        return Files.exists(file)
                ? Stream.of(Files.readString(file).strip().split("\\R\\s*\\R", -1))
                        .map(PublicTexts::conll)
                        .toList()
                : List.of();
    }

    private static MarkedText conll(String block) {
        StringBuilder text = new StringBuilder();
        List<MarkedText.Mark> marks = new ArrayList<>();
        for (String line : block.strip().split("\\R", -1)) {
            String[] parts = line.split("\t", 2);
            int start = text.isEmpty() ? 0 : text.append(' ').length();
            text.append(parts[0]);
            conllType(parts[1]).ifPresent(type -> {
                boolean goesOn = parts[1].startsWith("I-") && !marks.isEmpty();
                int from = goesOn ? marks.removeLast().start() : start;
                marks.add(new MarkedText.Mark(type, from, text.length()));
            });
        }
        return new MarkedText(text.toString(), marks);
    }

    private static Optional<PiiType> conllType(String label) {
        return Optional.ofNullable(WNUT.get(label.strip().replaceFirst("^[BI]-", "")));
    }

    /** The first column of a set's training file. */
    private List<String> texts(String set) throws IOException {
        Path file = data.resolve(set).resolve("train.tsv");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t", 2)[0]).toList();
        }
    }
}
