package dev.attendant.sidecar.knowledge;

/** A document whose content cannot be read; the message tells its author why. */
public final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableDocumentException(String message) {
        super(message);
    }
}
