package dev.attendant.sidecar.safety;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a text has to do with, in notions that attacks combine: setting aside, rules, revealing, authority, other
 * people, and others, each by its words in several languages. One notion says little; pairs say much, and carry over to
 * wordings and languages that few examples show.
 */
final class Cues {

    private static final String RESOURCE = "/screening/cues.tsv";
    private static final char FIRST_LETTER = '\uA000';

    private final List<Cue> cues;

    private Cues(List<Cue> cues) {
        this.cues = cues;
    }

    static Cues shipped() {
        return new Cues(TableResource.rows(RESOURCE, 2).stream()
                .map(row -> Cue.of(row[1]))
                .toList());
    }

    /**
     * The text followed by its cues and each pair of them as words of their own, for a classifier that counts words and
     * groups of letters. A cue is written as one letter of the Yi script, which shares no group with customers' words.
     */
    String added(String text) {
        int[] found = found(text);
        StringBuilder words = new StringBuilder(text);
        for (int i = 0; i < found.length; i++) {
            words.append(' ').append(letter(found[i]));
            for (int j = i + 1; j < found.length; j++) {
                words.append(' ').append(letter(found[i])).append(letter(found[j]));
            }
        }
        return words.toString();
    }

    private static char letter(int cue) {
        return (char) (FIRST_LETTER + cue);
    }

    /** How many cues a text gives. */
    int count(String text) {
        return found(text).length;
    }

    private int[] found(String text) {
        int[] starts = starts(text);
        return IntStream.range(0, cues.size())
                .filter(cue -> cues.get(cue).occursIn(text, starts))
                .toArray();
    }

    private static int[] starts(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> Character.isLetter(text.charAt(i)))
                .filter(i -> i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
                .toArray();
    }
}
