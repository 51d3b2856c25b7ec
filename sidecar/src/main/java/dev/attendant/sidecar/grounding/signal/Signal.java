package dev.attendant.sidecar.grounding.signal;

/**
 * What is compared of a sentence and its evidence; most are 0 where both agree and 1 at most. "Where both are alike"
 * means that the signal counts as much as the sentence repeats the evidence around the place, or altogether.
 */
public enum Signal {
    /** Share of what the words weigh that the evidence does not have. */
    UNCOVERED,
    /** How many words that name a thing the evidence does not have, up to four: paraphrases seldom bring new things. */
    FOREIGN_THINGS,
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
    COMMITMENT,
    /** Share of the sentence, by weight, that is not in the evidence in the same words and order. */
    REWORDED,
    /** The same with words that may stand for each other counted as the same. */
    UNLIKE,
    /** Of how many parts the sentence is that rest on different sentences. */
    PARTS,
    /** How many words of content it has. */
    LENGTH,
    /** How many values it has. */
    VALUES,
    /** Share of the sentence, by weight, that the evidence has in another order. */
    CROSSED,
    /** Share of the evidence's sentence before and after what both have. */
    PASSED_OVER,
    /** Share of the words of content of the evidence's sentence that are left unsaid. */
    UNSAID,
    /** How many words of content stand where the evidence has others. */
    SWAPPED,
    /** One or two words stand in the place of one or two others, where both are alike. */
    SWAPPED_ALONE,
    /** The same, where both are alike there and altogether. */
    SWAPPED_IN_COPY,
    /** A word for a thing stands in the place of others, where both are alike. */
    THING_SWAPPED,
    /** Another word does. */
    DEED_SWAPPED,
    /** What stands in the place of others is said elsewhere in the evidence, where both are alike. */
    SWAPPED_WITHIN,
    /** How many words of content are left out between what both have. */
    LEFT_OUT,
    /** Some are, where both are alike. */
    LEFT_OUT_IN_COPY,
    /** A word stands in the place of its opposite, where both are alike. */
    OPPOSED,
    /** A denial is added or left out between what both have, where both are alike. */
    DENIAL_MOVED,
    /** What tells who or what is spoken of stands in the place of another, where both are alike. */
    REPLACED,
    /** The company stands in the place of the customer, or the other way round, where both are alike. */
    PARTY_SWAPPED,
    /** How many words of the sentence deny something. */
    DENIALS,
    /** The number of denials differs by an odd number, where both are alike. */
    DENIALS_ODD,
    /** By how many the words differ in number that may turn a meaning. */
    TURNS,
    /** They differ by an odd number, where both are alike. */
    TURNS_ODD,
    /** How many words that widen or ensure what is said the evidence does not have. */
    UNIVERSAL_ADDED,
    /** The sentence is sure of what the evidence is not. */
    SURE_ADDED,
    /** Must for may, cannot for need not, and so on, where both are alike. */
    MODALITY_TURNED,
    /** Somebody else acts, where both are alike. */
    ACTOR,
    /** The sentence names no condition, but the evidence does beside what both have, where both are alike. */
    CONDITION_DROPPED,
    /** What comes first in the sentence comes later in the evidence. */
    ORDER_TURNED,
    /** In how many places both part. */
    EDITS,
    /** Share of the sentence that the longest run is of neighbours that are neighbours in the evidence too. */
    LONGEST_RUN,
    /** Share of its items that are no words of content. */
    LINKS,
    /** How many of them stand where the evidence does not have them. */
    LINKS_ADDED,
    /** The same between what both have. */
    LINKS_ADDED_INSIDE,
    /** How many items it has before the first that both have. */
    NEW_BEGINNING,
    /** It begins with what the evidence's sentence begins with. */
    SAME_BEGINNING,
    /** How many items the evidence's sentence has after the last that both have. */
    GOES_ON,
    /** How many items it has for each that the evidence has from the first that both have to the last. */
    STRETCHED,
    /** How many clauses it has. */
    CLAUSES,
    /** How many items the evidence has in another order. */
    MOVED,
    /** How many items the evidence has in another word. */
    STAND_INS,
    /** How far in meaning words are from those in whose place they stand, added up. */
    APART,
    /** The last word of content stands in the place of others, or the evidence does not have it. */
    FOREIGN_END
}
