package dev.attendant.sidecar.visitor;

/** What came of opening a web chat. */
public sealed interface Opening {

    /** The chat is open; only the visitor ever has {@code token}. */
    record Opened(Visitor visitor, String token) implements Opening {}

    /** No tenant has this site key for pages of this origin. */
    record NotHere() implements Opening {}

    /** This address opens too many. */
    record TooMany() implements Opening {}
}
