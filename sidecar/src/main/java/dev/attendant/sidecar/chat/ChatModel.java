package dev.attendant.sidecar.chat;

/** One language model of one provider. Safe for use by many threads at once. */
public interface ChatModel {

    ModelName name();

    /**
     * Asks the model once, without retries, and blocks until it has ended, failed or used up
     * {@link ChatRequest#timeout()}. Call it on a virtual thread: there an interrupt ends the call at once and closes
     * its connection, the outcome is {@link FailureKind#CANCELLED}, and the thread stays interrupted. {@link ChatCall}
     * does all this.
     *
     * @param listener hears the answer as it comes, on this thread; while it does not return, nothing more is read
     */
    ChatOutcome complete(ChatRequest request, ChatListener listener);

    /** Does once, without asking the provider, what would make the first call slow. May take seconds. */
    void warm();
}
