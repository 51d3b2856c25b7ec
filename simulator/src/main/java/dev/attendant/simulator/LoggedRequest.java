package dev.attendant.simulator;

import dev.attendant.simulator.answer.Tokens;

/**
 * A call to a model as it came.
 *
 * @param number counts from 1
 * @param outcome how it went
 * @param tokens what it used so far
 */
public record LoggedRequest(long number, String path, String body, Outcome outcome, Tokens tokens) {

    /** How a call went. */
    public enum Outcome {
        RUNNING,
        REPLIED,
        /** The client closed the connection first. */
        ABANDONED
    }

    LoggedRequest with(Outcome other, Tokens used) {
        return new LoggedRequest(number, path, body, other, used);
    }
}
