package dev.attendant.sidecar.action;

import dev.attendant.sidecar.chat.ToolCall;

/**
 * One call to a tool and what came of it, for the trace.
 *
 * @param call as the model made it, with tokens for personal data
 */
public record ToolStep(ToolCall call, ToolReply reply) {

    /** In one line. */
    public String explain() {
        return call.name() + ": " + reply.summary() + ".";
    }
}
