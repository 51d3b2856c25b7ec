package dev.attendant.sidecar.action;

import java.time.Duration;

/**
 * How far a loop may go.
 *
 * @param modelCalls how often the model is asked at most, the last answer included
 * @param toolCalls how many calls to tools are looked at
 * @param perTool how long a tool may run, where the loop has so long
 * @param resultCharacters what is longer is cut before the model reads it
 */
public record ToolLimits(int modelCalls, int toolCalls, Duration perTool, int resultCharacters) {

    /** For an answer that a customer waits for. */
    public static final ToolLimits USUAL = new ToolLimits(4, 6, Duration.ofSeconds(5), 8_000);

    public ToolLimits {
        if (modelCalls < 1 || toolCalls < 0 || !perTool.isPositive() || resultCharacters < 1) {
            throw new IllegalArgumentException("limits must be above 0: %d, %d, %s, %d"
                    .formatted(modelCalls, toolCalls, perTool, resultCharacters));
        }
    }
}
