package dev.attendant.sidecar.feedback;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.turn.Rung;
import java.time.Instant;
import java.util.List;

/**
 * What was thought of turns.
 *
 * @param from the first moment of the time that was looked at
 * @param until the first moment after it
 * @param cut whether there was more than was looked at, which is the newest
 * @param kinds one for each kind that was given
 * @param groups of each kind, one for each outcome and rung, the most frequent first
 * @param comments the newest ones, without personal data
 */
public record FeedbackReport(
        Instant from, Instant until, boolean cut, List<Sum> kinds, List<Group> groups, List<Comment> comments) {

    public FeedbackReport {
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
        comments = List.copyOf(comments);
    }

    /**
     * All feedback of one kind.
     *
     * @param mean of the scores
     */
    public record Sum(FeedbackKind kind, long count, double mean) {}

    /** The feedback of one kind on turns that ended in one way. */
    public record Group(FeedbackKind kind, OutcomeKind outcome, Rung rung, long count, double mean) {}

    /** Somebody's words, masked. */
    public record Comment(
            TurnId turn, FeedbackKind kind, int score, OutcomeKind outcome, Rung rung, String text, Instant at) {}
}
