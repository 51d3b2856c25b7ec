package dev.attendant.sidecar.chat.wire;

/** What an exception of a provider's library means. */
public sealed interface Fault {

    /** The provider told of a failure. */
    record Told(ProviderReply reply) implements Fault {}

    /** The connection failed, timed out or was closed. */
    record Broken() implements Fault {}

    /** What came could not be read. */
    record Unreadable() implements Fault {}

    /** The exception is none of the library's. */
    record Foreign() implements Fault {}
}
