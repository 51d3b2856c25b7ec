package dev.attendant.sidecar.feedback;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;

/**
 * What somebody thinks of a turn.
 *
 * @param key the same with each repetition of one request, and with no other
 * @param comment in the words of whoever judges; it may hold personal data, and may be empty
 * @param at when it arrived
 */
public record Feedback(
        TenantId tenant, TurnId turn, String key, FeedbackKind kind, int score, String comment, Instant at) {

    public Feedback {
        if (!kind.allows(score)) {
            throw new IllegalArgumentException("a score of " + kind + " must be " + kind.scores() + ", not " + score);
        }
    }

    /** Whether both say the same of the same turn. */
    public boolean saysWhat(Feedback other) {
        return turn.equals(other.turn) && kind == other.kind && score == other.score && comment.equals(other.comment);
    }

    /** The comment may be personal, so it stays out of logs. */
    @Override
    public String toString() {
        return "Feedback[" + turn + ", " + kind + ", " + score + "]";
    }
}
