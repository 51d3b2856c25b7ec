package dev.attendant.sidecar.grounding.word;

import dev.attendant.sidecar.retrieval.Span;
import java.util.Set;

/**
 * A word, or a phrase that is read as one.
 *
 * @param form in lower case
 * @param stem what it is compared by
 * @param span its place in the text
 * @param clause which clause of the text it belongs to, from 0
 * @param weight how much it tells: 1 for a word of content, less for one that says little, 0 for one that only links
 * @param cues what it does to the words around it
 * @param name whether it is written as a name is, with a capital letter or digits within
 * @param thing whether it may name a thing
 */
public record Word(
        String form, String stem, Span span, int clause, double weight, Set<Cue> cues, boolean name, boolean thing) {

    /** What a word weighs that says little by itself, such as "get". */
    public static final double LIGHT = 0.3;

    public Word {
        cues = Set.copyOf(cues);
    }

    public boolean is(Cue cue) {
        return cues.contains(cue);
    }

    public boolean isContent() {
        return weight == 1;
    }

    /** The same without weight or meaning, since something else tells of it. */
    public Word weightless() {
        return new Word(form, "", span, clause, 0, Set.of(), false, false);
    }
}
