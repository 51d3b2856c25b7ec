package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.Thresholds;

/**
 * What follows from the language of a message. The encoder and the classifiers read English alone, so of a message in
 * another language they are not believed: only an answer that the knowledge base clearly supports is given, and
 * everything else goes to a human, who is told that the language was the reason.
 */
final class LanguagePolicy {

    private static final String READ = "en";
    private static final double CLEARLY = 0.8;
    private static final double NEVER = 1;

    private LanguagePolicy() {}

    /** Whether a message in a language, by its BCP 47 tag, is understood. */
    static boolean reads(String language) {
        return language.equals(READ) || language.startsWith(READ + "-");
    }

    /** The thresholds for a message in a language. */
    static Thresholds thresholds(Thresholds usual, String language) {
        return reads(language)
                ? usual
                : new Thresholds(Math.max(CLEARLY, usual.answerAt()), NEVER, NEVER, NEVER, NEVER);
    }

    /** The reason to give a message in a language to a human. */
    static HandoffReason reason(HandoffReason usual, String language) {
        boolean notUnderstood = usual == HandoffReason.UNANSWERABLE || usual == HandoffReason.PERSONAL_MATTER;
        return reads(language) || !notUnderstood ? usual : HandoffReason.LANGUAGE;
    }
}
