package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.value.Value;
import dev.attendant.sidecar.grounding.word.Cue;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.List;
import java.util.Set;

/** Which end of a range a value stands for. */
enum Bound {
    NONE,
    LEAST,
    MOST;

    /** "No later than an hour before" is at least an hour before. */
    private static final Set<String> AHEAD = Set.of("before", "beforehand", "ahead");

    private static final Set<String> LATEST = Set.of("upto", "until");

    /** How far from a value the words are looked for that say so. */
    private static final int BEFORE = 3;

    private static final int AFTER = 2;

    static Bound of(Statement statement, Value value) {
        int start = statement.place(value);
        int end = statement.placeAfter(value);
        List<Word> words = statement.words();
        boolean ahead = end < words.size() && AHEAD.contains(words.get(end).form());
        for (int i = start - 1; i >= Math.max(0, start - BEFORE) && mayLeadTo(words.get(i)); i--) {
            if (words.get(i).is(Cue.LEAST) || words.get(i).is(Cue.MOST)) {
                return ahead && LATEST.contains(words.get(i).form()) ? LEAST : of(words.get(i));
            }
        }
        for (int i = end; i < Math.min(words.size(), end + AFTER); i++) {
            if (isAfterthought(words.get(i))) {
                return of(words.get(i));
            }
        }
        return NONE;
    }

    /** Neither a word of content nor part of another value. */
    private static boolean mayLeadTo(Word word) {
        return !word.isContent() && !word.stem().isEmpty();
    }

    /** Words that may follow what they bound: "14 days at most". */
    private static boolean isAfterthought(Word word) {
        return word.form().equals("upto")
                || word.form().equals("atmost")
                || word.form().equals("atleast");
    }

    private static Bound of(Word word) {
        return word.is(Cue.LEAST) ? LEAST : MOST;
    }

    boolean isTurned(Bound other) {
        return this != NONE && other != NONE && this != other;
    }
}
