package dev.attendant.sidecar.chat;

/** How a call to a model ended. */
public sealed interface ChatOutcome permits Completion, ChatFailure {

    /** What the provider will charge for, as far as it said. */
    Usage usage();
}
