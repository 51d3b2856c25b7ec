package dev.attendant.sidecar.http;

/** Another process listens on the port already; the message names the address and says so. */
public final class PortInUseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PortInUseException(String host, int port, Throwable cause) {
        super("port " + port + " on " + host + " is already in use", cause);
    }
}
