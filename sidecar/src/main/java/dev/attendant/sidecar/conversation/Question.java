package dev.attendant.sidecar.conversation;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a message asks.
 *
 * @param text the message, or more than it where it completes an open question
 * @param context words for what the conversation was about before, where the message follows up on that; else empty
 * @param articles ids of the articles that were answered from before, in place of such words; else empty
 */
public record Question(String text, String context, List<String> articles) {

    public Question {
        articles = List.copyOf(articles);
    }

    /** A question that stands by itself. */
    public static Question alone(String text) {
        return new Question(text, "", List.of());
    }

    /** Whether it follows up on what was said before. */
    public boolean isFollowup() {
        return !context.isEmpty() || !articles.isEmpty();
    }

    /** Text and context together, a line each. */
    public String whole() {
        return context.isEmpty() ? text : text + "\n" + context;
    }

    /** The same question with both parts changed alike. */
    public Question with(UnaryOperator<String> change) {
        return new Question(change.apply(text), change.apply(context), articles);
    }
}
