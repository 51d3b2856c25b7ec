package dev.attendant.sidecar.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Completes a message that makes sense only after what was said before. */
public final class Followup {

    private static final Pattern CONTINUES = Pattern.compile(
            "^\\s*(and|or|but|also|then|what about|how about|what if|same for|ok(ay)?,? (and|but|so)|so)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern POINTS_BACK =
            Pattern.compile("\\b(it|that|this|they|them|those|these|there|one)\\b", Pattern.CASE_INSENSITIVE);
    private static final int SHORT = 9;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*");

    /** Words that ask, point or connect; what remains of a question is what it is about. */
    private static final Set<String> TELL_NOTHING = Set.of(
            ("how what which who whom whose where when why do does did is are was were be been can could will would shall"
                            + " should may might must have has had the a an and or but if of in on at to for from by with about"
                            + " as into my your our their his her its i you we they he she it me us them this that these those"
                            + " there here please tell need want know get got any some not no so also just hello hi hey thanks")
                    .split(" "));

    private Followup() {}

    /**
     * The question that a message asks, given the conversation: after the open question where Attendant asked back,
     * with what the previous utterance was about where it only makes sense after that, else the message alone.
     */
    public static Question of(Conversation conversation, String message) {
        Optional<String> open = conversation.openQuestion();
        return open.isPresent()
                ? new Question(open.get() + "\n" + message, "")
                : after(conversation.previousUtterance().orElse(""), message);
    }

    /**
     * The question that a message asks after another one.
     *
     * @param previous what was said before; empty where nothing was
     */
    public static Question after(String previous, String message) {
        return new Question(message, continues(message) ? topic(previous) : "");
    }

    /** What an utterance is about: its words without those that tell nothing, or all where none is left. */
    private static String topic(String utterance) {
        String topic = WORD.matcher(utterance)
                .results()
                .map(MatchResult::group)
                .filter(word -> !TELL_NOTHING.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return topic.isEmpty() ? utterance : topic;
    }

    private static boolean continues(String message) {
        int words = message.strip().split("\\s+").length;
        return words <= SHORT
                && (CONTINUES.matcher(message).matches()
                        || POINTS_BACK.matcher(message).find());
    }
}
