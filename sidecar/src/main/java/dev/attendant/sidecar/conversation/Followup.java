package dev.attendant.sidecar.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Completes a message that makes sense only after what was said before. */
public final class Followup {

    private static final Pattern CONTINUES = Pattern.compile(
            "^\\s*(and|or|but|also|then|what about|how about|what if|same|ok(ay)?|so|(I )?(did|tried|have done) (that|this|it|all)|done)\\b.*",
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
     * after what the conversation was about where it seems to make sense only then, else by itself.
     */
    public static Question of(Conversation conversation, String message) {
        return conversation
                .openQuestion()
                .map(open -> Question.alone(open + "\n" + message))
                .orElseGet(() -> after(conversation.subject(), message));
    }

    /**
     * The question that a message asks after what was said before.
     *
     * @param subject of what was said; empty where nothing was
     */
    public static Question after(Optional<Subject> subject, String message) {
        return subject.filter(before -> continues(message))
                .map(before -> after(before, message))
                .orElseGet(() -> Question.alone(message));
    }

    /**
     * The message read the other way: by itself where {@link #of} takes it for a follow-up, as a follow-up where that
     * does not. Empty where there is one way only, because nothing was said before or a question is open.
     */
    public static Optional<Question> otherwise(Conversation conversation, String message) {
        return conversation
                .subject()
                .filter(before -> conversation.openQuestion().isEmpty())
                .map(before -> continues(message) ? Question.alone(message) : after(before, message));
    }

    /** Articles that were answered from say what it is about; else the words before it do. */
    private static Question after(Subject before, String message) {
        return before.articles().isEmpty()
                ? new Question(message, topic(before.utterance()), List.of())
                : new Question(message, "", before.articles());
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
        return CONTINUES.matcher(message).matches()
                || message.strip().split("\\s+").length <= SHORT
                        && POINTS_BACK.matcher(message).find();
    }
}
