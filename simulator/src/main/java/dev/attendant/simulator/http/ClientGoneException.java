package dev.attendant.simulator.http;

import java.io.IOException;

/** The client closed the connection before its reply was whole. */
public final class ClientGoneException extends IOException {

    private static final long serialVersionUID = 1;

    ClientGoneException() {
        super("The client closed the connection");
    }
}
