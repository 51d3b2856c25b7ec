package dev.attendant.sidecar.adapter.resilience;

/** Tells a breaker of a failure, which is a value elsewhere. Without a stack trace, for there is none to see. */
final class FailedCallException extends RuntimeException {

    private static final long serialVersionUID = 1;

    FailedCallException(String line) {
        super(line, null, false, false);
    }
}
