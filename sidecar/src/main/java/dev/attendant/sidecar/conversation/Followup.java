package dev.attendant.sidecar.conversation;

import java.util.Optional;
import java.util.regex.Pattern;

/** Completes a message that makes sense only after what was said before. */
public final class Followup {

    private static final Pattern CONTINUES = Pattern.compile(
            "^\\s*(and|or|but|also|then|what about|how about|what if|same for|ok(ay)?,? (and|but|so)|so)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern POINTS_BACK =
            Pattern.compile("\\b(it|that|this|they|them|those|these|there|one)\\b", Pattern.CASE_INSENSITIVE);
    private static final int SHORT = 9;

    private Followup() {}

    /**
     * The question that a message asks, given the conversation: with the open question before it where Attendant asked
     * back, with the previous utterance before it where it only makes sense after that, else the message alone.
     */
    public static String complete(Conversation conversation, String message) {
        Optional<String> before = conversation.openQuestion();
        if (before.isEmpty() && continues(message)) {
            before = conversation.previousUtterance();
        }
        return before.map(earlier -> earlier + "\n" + message).orElse(message);
    }

    private static boolean continues(String message) {
        int words = message.strip().split("\\s+").length;
        return words <= SHORT
                && (CONTINUES.matcher(message).matches()
                        || POINTS_BACK.matcher(message).find());
    }
}
