package dev.attendant.simulator;

/**
 * A call to a model as it came.
 *
 * @param number counts from 1
 * @param outcome how it went
 */
public record LoggedRequest(long number, String path, String body, Outcome outcome) {

    /** How a call went. */
    public enum Outcome {
        RUNNING,
        REPLIED,
        /** The client closed the connection first. */
        ABANDONED
    }

    LoggedRequest with(Outcome other) {
        return new LoggedRequest(number, path, body, other);
    }
}
