package dev.attendant.sidecar.adapter.anthropic;

import com.anthropic.models.messages.ContentBlockParam;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolResultBlockParam;
import com.anthropic.models.messages.ToolUseBlockParam;
import dev.attendant.sidecar.chat.ChatMessage;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes requests in Anthropic's terms. */
final class AnthropicRequest {

    private static final double HIGHEST_TEMPERATURE = 1;

    private AnthropicRequest() {}

    static MessageCreateParams of(ChatRequest request, String model) {
        var parameters = MessageCreateParams.builder().model(model).maxTokens(request.mostOutputTokens());
        if (!request.system().isEmpty()) {
            parameters.system(request.system());
        }
        addAll(parameters, request.messages());
        request.tools().forEach(tool -> parameters.addTool(definition(tool)));
        request.temperature()
                .ifPresent(value -> parameters.putAdditionalBodyProperty(
                        "temperature", Schema.number(Math.min(value, HIGHEST_TEMPERATURE))));
        request.stops().forEach(parameters::addStopSequence);
        return parameters.build();
    }

    /** What tools gave back goes into one message, which the protocol demands. */
    private static void addAll(MessageCreateParams.Builder parameters, List<ChatMessage> messages) {
        List<ContentBlockParam> results = new ArrayList<>();
        for (ChatMessage message : messages) {
            if (message instanceof ChatMessage.FromTool result) {
                results.add(ContentBlockParam.ofToolResult(result(result)));
            } else {
                flush(parameters, results);
                add(parameters, message);
            }
        }
        flush(parameters, results);
    }

    private static void flush(MessageCreateParams.Builder parameters, List<ContentBlockParam> results) {
        if (!results.isEmpty()) {
            parameters.addUserMessageOfContentBlockParams(List.copyOf(results));
            results.clear();
        }
    }

    private static void add(MessageCreateParams.Builder parameters, ChatMessage message) {
        switch (message) {
            case ChatMessage.FromUser user -> parameters.addUserMessage(user.text());
            case ChatMessage.FromModel said -> parameters.addAssistantMessageOfContentBlockParams(blocks(said));
            case ChatMessage.FromTool result -> throw new IllegalArgumentException("Not alone: " + result);
        }
    }

    /** The protocol takes no empty text. */
    private static List<ContentBlockParam> blocks(ChatMessage.FromModel said) {
        Stream<ContentBlockParam> text =
                said.text().isBlank() ? Stream.empty() : Stream.of(ContentBlockParam.ofText(said.text()));
        Stream<ContentBlockParam> calls = said.calls().stream().map(call -> ContentBlockParam.ofToolUse(call(call)));
        return Stream.concat(text, calls).toList();
    }

    private static ToolUseBlockParam call(ToolCall call) {
        return ToolUseBlockParam.builder()
                .id(call.id())
                .name(call.name())
                .input(Schema.arguments(call))
                .build();
    }

    private static ToolResultBlockParam result(ChatMessage.FromTool result) {
        return ToolResultBlockParam.builder()
                .toolUseId(result.callId())
                .content(result.content())
                .isError(result.failed())
                .build();
    }

    private static Tool definition(ToolDefinition tool) {
        return Tool.builder()
                .name(tool.name())
                .description(tool.description())
                .inputSchema(Schema.of(tool))
                .build();
    }
}
