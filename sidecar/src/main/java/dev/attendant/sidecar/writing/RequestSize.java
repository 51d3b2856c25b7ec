package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatMessage;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.ToolDefinition;
import dev.attendant.sidecar.prompt.Tokens;

/**
 * How many tokens a request may have, whichever model counts. Its texts count by {@link Tokens#most}; what a provider
 * puts around messages and tools of its own is counted generously: to introduce tools, Anthropic tells of up to 530
 * tokens (Claude 3 Opus, page "Tool use pricing and tokens").
 */
final class RequestSize {

    private static final int AROUND_A_MESSAGE = 16;
    private static final int AROUND_A_CALL = 32;
    private static final int INTRODUCING_TOOLS = 1_000;

    private RequestSize() {}

    static int mostTokens(ChatRequest request) {
        int tools = request.tools().isEmpty()
                ? 0
                : INTRODUCING_TOOLS
                        + request.tools().stream().mapToInt(RequestSize::of).sum();
        return Tokens.most(request.system())
                + request.messages().stream().mapToInt(RequestSize::of).sum()
                + tools;
    }

    private static int of(ChatMessage message) {
        return AROUND_A_MESSAGE
                + switch (message) {
                    case ChatMessage.FromUser user -> Tokens.most(user.text());
                    case ChatMessage.FromModel said ->
                        Tokens.most(said.text())
                                + said.calls().stream()
                                        .mapToInt(RequestSize::of)
                                        .sum();
                    case ChatMessage.FromTool tool -> Tokens.most(tool.callId()) + Tokens.most(tool.content());
                };
    }

    private static int of(ToolCall call) {
        return AROUND_A_CALL + Tokens.most(call.id()) + Tokens.most(call.name()) + Tokens.most(call.arguments());
    }

    private static int of(ToolDefinition tool) {
        return AROUND_A_CALL
                + Tokens.most(tool.name())
                + Tokens.most(tool.description())
                + Tokens.most(tool.parametersSchema());
    }
}
