package dev.attendant.sidecar.chat;

import java.util.List;

/** A model's answer that came to its end, with text, calls to tools, or both. */
public record Completion(String text, List<ToolCall> toolCalls, StopReason stopReason, Usage usage)
        implements ChatOutcome {

    public Completion {
        toolCalls = List.copyOf(toolCalls);
    }
}
