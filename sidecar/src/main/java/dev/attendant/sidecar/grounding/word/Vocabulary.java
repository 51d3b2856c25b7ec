package dev.attendant.sidecar.grounding.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of English words: which stand for each other, which exclude each other, and what they do. */
public final class Vocabulary {

    private static final String SHIPPED = "/grounding/vocabulary.txt";
    private static final double SAME = 0.9;
    private static final Set<String> UNDOING = Set.of("un", "non", "dis");

    private final Map<String, Set<Integer>> groups = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> sides = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, Set<String>> sections = new HashMap<>();
    private final Map<String, Set<Cue>> cues = new HashMap<>();
    private final Set<String> deeds = new HashSet<>();
    private final List<String> leads = new ArrayList<>();
    private final List<String> openings = new ArrayList<>();

    /** Words that are read as others. */
    record Phrase(List<String> words, List<String> as) {}

    private Vocabulary(List<String> lines) {
        String section = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                add(section, line, i);
            }
        }
        addCues();
        leads.sort(Comparator.comparingInt(String::length).reversed());
    }

    public static Vocabulary shipped() {
        try (InputStream stream = Vocabulary.class.getResourceAsStream(SHIPPED)) {
            if (stream == null) {
                throw new IllegalStateException(SHIPPED + " is not on the class path");
            }
            return new Vocabulary(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", failure);
        }
    }

    private void add(String section, String line, int number) {
        switch (section) {
            case "phrases" -> addPhrase(line.split(" -> ", -1));
            case "same" -> addGroup(line, number);
            case "opposite" -> addOpposites(line.split(" / ", -1), number);
            case "deed" -> Stream.of(line.split(" ", -1)).map(Stem::of).forEach(deeds::add);
            case "lead" -> leads.add(line);
            case "opening" -> openings.add(line);
            default ->
                sections.computeIfAbsent(section, name -> new HashSet<>()).addAll(List.of(line.split(" ", -1)));
        }
    }

    private void addPhrase(String[] sides) {
        List<String> words = List.of(sides[0].split(" ", -1));
        List<Phrase> same = phrases.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
        same.add(new Phrase(words, List.of(sides[1].split(" ", -1))));
        same.sort((left, right) -> right.words().size() - left.words().size());
    }

    private void addGroup(String line, int number) {
        for (String word : line.split(" ", -1)) {
            groups.computeIfAbsent(Stem.of(word), stem -> new HashSet<>()).add(number);
        }
    }

    private void addOpposites(String[] opposed, int number) {
        for (int side = 0; side < opposed.length; side++) {
            for (String word : opposed[side].split(" ", -1)) {
                sides.computeIfAbsent(Stem.of(word), stem -> new HashMap<>()).put(number, side);
            }
        }
    }

    /** How alike two stems are, between 0 and 1, by their letters and by what may stand for what. */
    public double likeness(String left, String right) {
        if (left.equals(right)) {
            return left.isEmpty() ? 0 : 1;
        }
        return Stem.areKin(left, right) || shareGroup(left, right) ? SAME : 0;
    }

    /** A loop, since this is asked of each pair of words. */
    private boolean shareGroup(String left, String right) {
        Set<Integer> ours = groups.get(left);
        Set<Integer> theirs = ours == null ? null : groups.get(right);
        if (ours == null || theirs == null) {
            return false;
        }
        for (Integer group : ours) {
            if (theirs.contains(group)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one excludes the other. */
    public boolean areOpposite(String left, String right) {
        return areOnOtherSides(left, right) || isUndone(left, right) || isUndone(right, left);
    }

    private boolean areOnOtherSides(String left, String right) {
        Map<Integer, Integer> ours = sides.get(left);
        Map<Integer, Integer> theirs = ours == null ? null : sides.get(right);
        if (ours == null || theirs == null) {
            return false;
        }
        for (Map.Entry<Integer, Integer> side : ours.entrySet()) {
            Integer other = theirs.get(side.getKey());
            if (other != null && !other.equals(side.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUndone(String undone, String stem) {
        return undone.endsWith(stem) && UNDOING.contains(undone.substring(0, undone.length() - stem.length()));
    }

    /** The phrases that begin with a word, the longest first. */
    List<Phrase> phrases(String first) {
        return phrases.getOrDefault(first, List.of());
    }

    Set<Cue> cues(String form) {
        Set<Cue> known = cues.getOrDefault(form, Set.of());
        if (!form.endsWith("n't")) {
            return known;
        }
        Set<Cue> denied = EnumSet.of(Cue.NEGATION, Cue.TURN);
        denied.addAll(known);
        return denied;
    }

    private void addCues() {
        for (Cue cue : Cue.values()) {
            sections.getOrDefault(cue.name().toLowerCase(Locale.ROOT), Set.of())
                    .forEach(form -> cues.computeIfAbsent(form, word -> EnumSet.noneOf(Cue.class))
                            .add(cue));
        }
    }

    /** Whether a word may name a thing. */
    boolean isThing(String form) {
        return !isDeed(form) && !isCourteous(form);
    }

    double weight(String form) {
        if (has("empty", form)) {
            return 0;
        }
        return has("light", form) ? Word.LIGHT : 1;
    }

    /** Whether a word claims nothing: it may stand in a greeting, a thank-you or words of sympathy. */
    public boolean isCourteous(String form) {
        return has("courtesy", form) || isHearty(form);
    }

    /** Whether it makes the sentence such. */
    public boolean isHearty(String form) {
        return has("heart", form);
    }

    /** Phrases that may lead in to a claim and add nothing to it, in lower case, the longest first. */
    public List<String> leads() {
        return List.copyOf(leads);
    }

    /** Phrases with which words of courtesy begin that claim nothing, in lower case. */
    public List<String> openings() {
        return List.copyOf(openings);
    }

    /** Whether a word seldom names a thing of its own, as most verbs and common adjectives. */
    private boolean isDeed(String form) {
        return form.endsWith("ly") || form.endsWith("ing") || deeds.contains(Stem.of(form));
    }

    private boolean has(String section, String form) {
        return sections.getOrDefault(section, Set.of()).contains(form);
    }
}
