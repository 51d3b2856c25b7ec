package dev.attendant.sidecar.grounding.signal;

/**
 * A clause of the evidence.
 *
 * @param statement which of the statements has it
 * @param clause its number there
 */
record ClausePlace(int statement, int clause) {}
