package dev.attendant.sidecar.grounding.signal;

/** Ways in which a sentence may differ from its evidence; each is 0 where it does not, and mostly 1 at most. */
public enum Signal {
    /** Share of what the words weigh that the evidence does not have. */
    UNCOVERED,
    /** How many words that name a thing the evidence does not have, up to four: paraphrases seldom bring new things. */
    FOREIGN_THINGS,
    /** How far the clause with such a word is from any clause of the evidence in meaning, at most. */
    FAR_CLAUSE,
    /** Words that take the place of others of the evidence. */
    SUBSTITUTED,
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
    /** A word whose opposite the evidence has. */
    OPPOSITE,
    /** The sentence denies what the evidence affirms, or the other way round. */
    DENIED,
    /** A number that fits another thing of the evidence better. */
    RIVAL_VALUE,
    /** At least for at most, or before for after. */
    BOUND_TURNED,
    /** A bound where the evidence names an exact value. */
    BOUND_ADDED,
    /** All or always where the evidence does not say so. */
    ALL_ADDED,
    /** Any, anyone or any time where the evidence does not say so. */
    ANY_ADDED,
    /** "Only" where the evidence does not say so. */
    ONLY_ADDED,
    /** "Only" in the evidence that the sentence leaves out. */
    ONLY_LOST,
    /** The sentence tells what will be, the evidence does not. */
    WILL_ADDED,
    /** Words of a condition that the evidence's conditions do not have. */
    CONDITION_FOREIGN,
    /** A condition of the evidence that the sentence leaves out. */
    CONDITION_LOST,
    /** "Even if" for "if", and the like. */
    CONDITION_TURNED,
    /** Something is promised in the company's name, which the evidence does not speak in. */
    COMMITMENT
}
