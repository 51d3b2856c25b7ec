package dev.attendant.sidecar.cli.client;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sidecar tells of costs; money is in micro-USD. */
public final class CostReplies {

    private CostReplies() {}

    /** All of it, and what it is made of. */
    public record Costs(
            long micros, List<Day> days, @Nullable List<Group> dearest) {}

    /** One day's calls of one model for one task. */
    public record Day(
            LocalDate day,
            String model,
            String task,
            long calls,
            long unsettled,
            long inputTokens,
            long cachedInputTokens,
            long outputTokens,
            long micros) {}

    /** The calls of one conversation or turn. */
    public record Group(
            UUID conversationId,
            @Nullable UUID turnId,
            long calls,
            long unsettled,
            long inputTokens,
            long cachedInputTokens,
            long outputTokens,
            long micros) {}
}
