package dev.attendant.sidecar.conversation;

import java.util.function.UnaryOperator;

/**
 * What a message asks.
 *
 * @param text the message, or more than it where it completes an open question
 * @param context what the conversation was about before, where the message makes sense only with it; else empty
 */
public record Question(String text, String context) {

    /** Text and context together, a line each. */
    public String whole() {
        return context.isEmpty() ? text : text + "\n" + context;
    }

    /** The same question with both parts changed alike. */
    public Question with(UnaryOperator<String> change) {
        return new Question(change.apply(text), change.apply(context));
    }
}
