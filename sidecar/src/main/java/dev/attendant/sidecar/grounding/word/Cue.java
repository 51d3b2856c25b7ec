package dev.attendant.sidecar.grounding.word;

/** What a word does to the meaning of those around it; {@link Vocabulary} says which words do. */
public enum Cue {
    NEGATION,
    ALL,
    ANY,
    ONLY,
    WILL,
    IF,
    UNLESS,
    LEAST,
    MOST,
    PROMISE,
    /** It may turn what is said, as a negation does, and as "refuse" and "free" do. */
    TURN,
    /** It widens what is said or makes it sure. */
    UNIVERSAL,
    MUST,
    MAY,
    CANNOT,
    NEEDNOT,
    SURE,
    /** It says how what stands around it is linked. */
    LINK,
    /** It speaks of the company. */
    WE,
    /** It speaks of the customer. */
    YOU
}
