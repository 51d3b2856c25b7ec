package dev.attendant.sidecar.tenant;

import java.util.OptionalLong;
import java.util.stream.Stream;

/** The most that language models may cost, in micro-USD, by turn, conversation and day (UTC); empty without a limit. */
public record SpendingLimits(OptionalLong turn, OptionalLong conversation, OptionalLong day) {

    public static final SpendingLimits NONE =
            new SpendingLimits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    public SpendingLimits {
        if (Stream.of(turn, conversation, day).anyMatch(limit -> limit.orElse(0) < 0)) {
            throw new IllegalArgumentException("a limit of spending must not be negative");
        }
    }
}
