package dev.attendant.sidecar.chat;

import java.time.Duration;
import java.util.Optional;

/**
 * A call that gave no whole answer. What a listener heard before is not the beginning of one to rely on.
 *
 * @param line for the admin: which model, what happened, what to do; never a secret, nor text of a customer
 * @param retryAfter how long the provider asks to be left alone
 */
public record ChatFailure(FailureKind kind, String line, Optional<Duration> retryAfter, Usage usage)
        implements ChatOutcome {

    /**
     * A failure told in the words of its kind.
     *
     * @param detail such as a status; empty for none
     */
    public static ChatFailure of(ModelName model, FailureKind kind, String detail) {
        String line = "%s %s%s.".formatted(model, kind.told(), detail.isEmpty() ? "" : " (" + detail + ")");
        return new ChatFailure(kind, line, Optional.empty(), Usage.NONE);
    }

    public ChatFailure withRetryAfter(Optional<Duration> wait) {
        return new ChatFailure(kind, line, wait, usage);
    }

    public ChatFailure withUsage(Usage used) {
        return new ChatFailure(kind, line, retryAfter, used);
    }
}
