package dev.attendant.simulator.behaviour;

import java.time.Duration;
import java.util.List;

/**
 * How to answer a request.
 *
 * @param text what to say; empty for a grounded answer, or what the mode says by itself
 * @param calls the tools to call in mode {@link Mode#TOOLS}
 * @param tokens after how many a reply is cut, ended or failed, in the modes that do so
 * @param retryAfter what {@link Mode#RATE_LIMITED} asks for, in whole seconds
 */
public record Behaviour(Mode mode, Pace pace, String text, List<PlannedCall> calls, int tokens, Duration retryAfter) {

    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration DRIP = Duration.ofSeconds(1);
    private static final int SOME_TOKENS = 6;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    public Behaviour {
        calls = List.copyOf(calls);
    }

    /** The mode as it is by default. */
    public static Behaviour of(Mode mode) {
        return new Behaviour(mode, Pace.QUICK, "", List.of(), SOME_TOKENS, RETRY_AFTER).withPace(Pace.QUICK);
    }

    /** At this pace, save for what makes its mode slow. */
    public Behaviour withPace(Pace other) {
        Pace kept = switch (mode) {
            case SLOW -> other.withFirstToken(SLOW);
            case DRIP -> other.withPerToken(DRIP);
            default -> other;
        };
        return new Behaviour(mode, kept, text, calls, tokens, retryAfter);
    }

    public Behaviour withFirstToken(Duration time) {
        return new Behaviour(mode, pace.withFirstToken(time), text, calls, tokens, retryAfter);
    }

    public Behaviour withPerToken(Duration time) {
        return new Behaviour(mode, pace.withPerToken(time), text, calls, tokens, retryAfter);
    }

    public Behaviour withText(String other) {
        return new Behaviour(mode, pace, other, calls, tokens, retryAfter);
    }

    public Behaviour withCalls(List<PlannedCall> others) {
        return new Behaviour(mode, pace, text, others, tokens, retryAfter);
    }

    public Behaviour withTokens(int other) {
        return new Behaviour(mode, pace, text, calls, other, retryAfter);
    }

    public Behaviour withRetryAfter(Duration time) {
        return new Behaviour(mode, pace, text, calls, tokens, time);
    }
}
