package dev.attendant.sidecar.chat;

/** Hears an answer as it comes. The pieces of text, put together, are the text of the {@link Completion}. */
@FunctionalInterface
public interface ChatListener {

    /** Hears nothing. */
    ChatListener NONE = piece -> {};

    /** Hears the next piece of text, which is not empty and never ends within a surrogate pair. */
    void onText(String piece);

    /** Hears of a call to a tool once its arguments are whole, after all text. */
    default void onToolCall(ToolCall call) {}
}
