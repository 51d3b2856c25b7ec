package dev.attendant.sidecar.cost;

import java.util.OptionalLong;
import java.util.stream.Stream;

/** The most that a tenant's turn, conversation and day (UTC) may cost, in micro-USD; empty where there is no limit. */
public record Budgets(OptionalLong turn, OptionalLong conversation, OptionalLong day) {

    public static final Budgets NONE = new Budgets(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    public Budgets {
        if (Stream.of(turn, conversation, day).anyMatch(cap -> cap.orElse(0) < 0)) {
            throw new IllegalArgumentException("a budget must not be negative");
        }
    }

    /** What a span of spending is held to; {@link Long#MAX_VALUE} without a limit. */
    public long of(Span span) {
        return switch (span) {
            case TURN -> turn.orElse(Long.MAX_VALUE);
            case CONVERSATION -> conversation.orElse(Long.MAX_VALUE);
            case DAY -> day.orElse(Long.MAX_VALUE);
        };
    }

    /** What spending is added up over, the narrowest first. */
    public enum Span {
        TURN,
        CONVERSATION,
        DAY
    }
}
