package dev.attendant.sidecar.models;

/** A model cannot be used here; the message is a sentence that says why, for whoever published it. */
public final class UnusableModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableModelException(String message) {
        super(message);
    }

    public UnusableModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
