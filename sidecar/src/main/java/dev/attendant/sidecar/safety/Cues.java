package dev.attendant.sidecar.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a text has to do with, in notions that attacks combine: setting aside, rules, revealing, authority, other
 * people, and others, each by its words in several languages. One notion says little; pairs say much, and carry over to
 * wordings and languages that few examples show.
 */
final class Cues {

    private static final String RESOURCE = "/screening/cues.tsv";

    private final List<Cue> cues;

    private Cues(List<Cue> cues) {
        this.cues = cues;
    }

    static Cues shipped() {
        return new Cues(TableResource.rows(RESOURCE, 2).stream()
                .map(row -> Cue.of(row[0], row[1]))
                .toList());
    }

    /**
     * The text followed by its cues and each pair of them as words of their own, for a classifier that counts words.
     */
    String added(String text) {
        List<String> found = found(text);
        List<String> words = new ArrayList<>(List.of(text));
        for (int i = 0; i < found.size(); i++) {
            words.add("cue" + found.get(i));
            for (int j = i + 1; j < found.size(); j++) {
                words.add("cue" + found.get(i) + found.get(j));
            }
        }
        return String.join(" ", words);
    }

    /** How many cues a text gives. */
    int count(String text) {
        return found(text).size();
    }

    private List<String> found(String text) {
        int[] starts = starts(text);
        return cues.stream()
                .filter(cue -> cue.occursIn(text, starts))
                .map(Cue::name)
                .toList();
    }

    private static int[] starts(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> Character.isLetter(text.charAt(i)))
                .filter(i -> i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
                .toArray();
    }
}
