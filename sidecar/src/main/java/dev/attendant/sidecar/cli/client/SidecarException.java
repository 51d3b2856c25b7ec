package dev.attendant.sidecar.cli.client;

/** The sidecar did not do what it was asked; the message is what it said, or that it cannot be reached. */
public final class SidecarException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    public SidecarException(int status, String message) {
        super(message);
        this.status = status;
    }

    public SidecarException(String message, Throwable cause) {
        super(message, cause);
        this.status = 0;
    }

    /** The HTTP status of the reply, or 0 where there was none. */
    public int status() {
        return status;
    }
}
