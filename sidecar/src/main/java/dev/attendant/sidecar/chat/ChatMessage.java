package dev.attendant.sidecar.chat;

import java.util.List;

/** One message of the conversation with a model. */
public sealed interface ChatMessage {

    record FromUser(String text) implements ChatMessage {}

    /** What the model said before, and which tools it called then. */
    record FromModel(String text, List<ToolCall> calls) implements ChatMessage {

        public FromModel {
            calls = List.copyOf(calls);
        }
    }

    /**
     * What a tool gave back.
     *
     * @param callId the {@link ToolCall#id()} that it answers
     * @param failed whether the content tells why the tool could not do it
     */
    record FromTool(String callId, String content, boolean failed) implements ChatMessage {}
}
