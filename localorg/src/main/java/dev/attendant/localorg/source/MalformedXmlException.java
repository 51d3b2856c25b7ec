package dev.attendant.localorg.source;

import dev.attendant.localorg.problem.Position;

/** A file is no well-formed XML. */
public final class MalformedXmlException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Position position;

    MalformedXmlException(Position position, String message) {
        super(message);
        this.position = position;
    }

    public Position position() {
        return position;
    }
}
