package dev.attendant.sidecar.grounding.signal;

/** Ways in which a sentence may differ from its evidence; each is 0 where it does not, and mostly 1 at most. */
public enum Signal {
    /** Share of what the words weigh that the evidence does not have. */
    UNCOVERED,
    /** How many words of content the evidence does not have, up to four. */
    FOREIGN_WORDS,
    /** Of these, those that stand where a noun stands: paraphrases seldom bring new things. */
    FOREIGN_THINGS,
    /** How far the clause with the most foreign thing is from any clause of the evidence in meaning. */
    FAR_CLAUSE,
    /** The largest uncovered share of any clause. */
    FOREIGN_CLAUSE,
    /** Words that take the place of others of the evidence. */
    SUBSTITUTED,
    /** A word that is not in the evidence, in a sentence that is nearly one of its. */
    CHANGED_COPY,
    /** Words of the evidence that stand between those of the sentence and are left out. */
    SKIPPED,
    /** Words left out just before one that is kept, such as "yearly" of "yearly plan". */
    MODIFIER_LOST,
    /** How far the sentence is from the nearest sentence of the evidence in meaning. */
    FAR,
    /** How far it is from all it seems to rest on. */
    FAR_FROM_ALL,
    /** How many sentences of the evidence it takes, beyond one. */
    SPREAD,
    /** Words that stand together in the sentence and apart in the evidence. */
    SCATTERED,
    /** Words and values of one clause that only another sentence of the evidence has than the rest of it. */
    MIXED_CLAUSE,
    /** A word whose opposite the evidence has. */
    OPPOSITE,
    /** The sentence denies what the evidence affirms, or the other way round. */
    DENIED,
    /** A number that fits another thing of the evidence better. */
    RIVAL_VALUE,
    /** A number that may be none, such as "one", and is not in the evidence. */
    VAGUE_VALUE,
    /** At least for at most, or before for after. */
    BOUND_TURNED,
    BOUND_ADDED,
    BOUND_LOST,
    ALL_ADDED,
    ANY_ADDED,
    SOME_LOST,
    ONLY_ADDED,
    ONLY_LOST,
    MUST_ADDED,
    MAY_LOST,
    WILL_ADDED,
    /** Words of a condition that the evidence's conditions do not have. */
    CONDITION_FOREIGN,
    /** A condition where the evidence has none. */
    CONDITION_ADDED,
    /** A condition of the evidence that the sentence leaves out. */
    CONDITION_LOST,
    /** "Even if" for "if", and the like. */
    CONDITION_TURNED,
    /** Something is promised in the company's name, which the evidence does not speak in. */
    COMMITMENT
}
