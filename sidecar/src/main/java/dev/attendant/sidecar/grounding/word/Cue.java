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
    PROMISE
}
