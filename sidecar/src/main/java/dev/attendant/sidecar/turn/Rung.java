package dev.attendant.sidecar.turn;

/** What a turn was settled by; of those that were ready by its deadline, the first of these. */
public enum Rung {
    /** An earlier answer to the same words. */
    EXACT_CACHE,
    /** An earlier answer to a question of the same meaning, resting on the same evidence. */
    SEMANTIC_CACHE,
    /** A language model, each sentence checked. */
    MODEL,
    /** The articles' own words. */
    EXTRACTIVE,
    /** A question back. */
    CLARIFY,
    /** A human. */
    HUMAN,
    /** A fixed sentence that claims nothing: courtesies and refusals. */
    SCRIPTED
}
