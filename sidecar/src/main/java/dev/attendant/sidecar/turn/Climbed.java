package dev.attendant.sidecar.turn;

/**
 * Where climbing the ladder ended.
 *
 * @param whole false where a model was cut off, and what a customer had seen by then is the answer
 */
record Climbed(TurnOutcome outcome, boolean whole) {

    static Climbed whole(TurnOutcome outcome) {
        return new Climbed(outcome, true);
    }
}
