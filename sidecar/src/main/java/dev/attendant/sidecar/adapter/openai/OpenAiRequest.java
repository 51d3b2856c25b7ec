package dev.attendant.sidecar.adapter.openai;

import com.openai.models.FunctionDefinition;
import com.openai.models.chat.completions.ChatCompletionAssistantMessageParam;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessageFunctionToolCall;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.chat.completions.ChatCompletionToolMessageParam;
import dev.attendant.sidecar.chat.ChatMessage;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.ToolDefinition;

/** Writes requests in OpenAI's terms. */
final class OpenAiRequest {

    private OpenAiRequest() {}

    static ChatCompletionCreateParams of(ChatRequest request, String model, Dialect dialect) {
        var parameters = ChatCompletionCreateParams.builder()
                .model(model)
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build());
        if (!request.system().isEmpty()) {
            parameters.addSystemMessage(request.system());
        }
        request.messages().forEach(message -> add(parameters, message));
        request.tools().forEach(tool -> parameters.addFunctionTool(definition(tool)));
        request.temperature().ifPresent(parameters::temperature);
        if (!request.stops().isEmpty()) {
            parameters.stopOfStrings(request.stops());
        }
        return limit(parameters, request.mostOutputTokens(), dialect).build();
    }

    /** The old name is what most servers know, and what reasoning models reject. */
    private static ChatCompletionCreateParams.Builder limit(
            ChatCompletionCreateParams.Builder parameters, long tokens, Dialect dialect) {
        return switch (dialect) {
            case OFFICIAL -> parameters.maxCompletionTokens(tokens);
            case COMPATIBLE ->
                parameters.putAdditionalBodyProperty("max_tokens", com.openai.core.JsonValue.from(tokens));
        };
    }

    private static void add(ChatCompletionCreateParams.Builder parameters, ChatMessage message) {
        switch (message) {
            case ChatMessage.FromUser user -> parameters.addUserMessage(user.text());
            case ChatMessage.FromModel said -> parameters.addMessage(said(said));
            case ChatMessage.FromTool result -> parameters.addMessage(result(result));
        }
    }

    private static ChatCompletionAssistantMessageParam said(ChatMessage.FromModel said) {
        var message = ChatCompletionAssistantMessageParam.builder();
        if (!said.text().isEmpty() || said.calls().isEmpty()) {
            message.content(said.text());
        }
        said.calls().forEach(call -> message.addToolCall(call(call)));
        return message.build();
    }

    private static ChatCompletionMessageFunctionToolCall call(ToolCall call) {
        return ChatCompletionMessageFunctionToolCall.builder()
                .id(call.id())
                .function(ChatCompletionMessageFunctionToolCall.Function.builder()
                        .name(call.name())
                        .arguments(call.arguments())
                        .build())
                .build();
    }

    /** The protocol has no mark for failure, so the content says it. */
    private static ChatCompletionToolMessageParam result(ChatMessage.FromTool result) {
        return ChatCompletionToolMessageParam.builder()
                .toolCallId(result.callId())
                .content(result.failed() ? "The tool failed: " + result.content() : result.content())
                .build();
    }

    private static FunctionDefinition definition(ToolDefinition tool) {
        return FunctionDefinition.builder()
                .name(tool.name())
                .description(tool.description())
                .parameters(Schema.of(tool))
                .build();
    }
}
