package dev.attendant.sidecar.grounding.signal;

import dev.attendant.sidecar.grounding.statement.Statement;
import dev.attendant.sidecar.grounding.word.Word;
import java.util.Set;

/** What kind of word stands where, as far as its neighbours tell. */
final class Slots {

    /** What stands before a verb, or before what is said of a thing. */
    private static final Set<String> BEFORE_DEEDS = Set.of(
            "you", "we", "i", "they", "it", "he", "she", "who", "can", "cannot", "must", "will", "would", "may",
            "might", "should", "could", "to", "please", "not", "never", "don't", "doesn't", "can't", "won't", "isn't",
            "aren't", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "get", "gets", "you'll",
            "we'll", "it's", "they're", "you're", "and", "or", "then", "ensure", "neednot", "than");

    private Slots() {}

    /** Whether a word seems to name a thing: it neither begins a clause nor follows what a verb follows. */
    static boolean isThing(Statement statement, int place) {
        Word word = statement.words().get(place);
        if (place == 0 || !word.thing()) {
            return false;
        }
        Word before = statement.words().get(place - 1);
        return before.clause() == word.clause() ? !BEFORE_DEEDS.contains(before.form()) : "or".equals(before.form());
    }
}
