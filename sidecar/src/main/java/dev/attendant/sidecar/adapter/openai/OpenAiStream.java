package dev.attendant.sidecar.adapter.openai;

import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice;
import com.openai.models.completions.CompletionUsage;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.chat.wire.Assembly;

/** Puts the events of a stream into an answer. */
final class OpenAiStream {

    private final Assembly assembly;

    OpenAiStream(Assembly assembly) {
        this.assembly = assembly;
    }

    void take(ChatCompletionChunk chunk) {
        chunk.choices().stream().filter(choice -> choice.index() == 0).forEach(this::take);
        chunk.usage().map(OpenAiStream::usage).ifPresent(assembly::use);
    }

    private void take(Choice choice) {
        Choice.Delta delta = choice.delta();
        delta.content().ifPresent(assembly::addText);
        delta.toolCalls().ifPresent(calls -> calls.forEach(this::take));
        delta.refusal().filter(text -> !text.isEmpty()).ifPresent(_ -> assembly.refuse());
        choice.finishReason().ifPresent(this::stop);
    }

    /** A call's name and id come once, and its arguments in pieces; some servers leave the id out. */
    private void take(Choice.Delta.ToolCall call) {
        call.function().ifPresent(function -> {
            function.name()
                    .filter(name -> !name.isEmpty())
                    .ifPresent(
                            name -> assembly.beginCall(call.index(), call.id().orElse("call-" + call.index()), name));
            function.arguments().ifPresent(piece -> assembly.addArguments(call.index(), piece));
        });
    }

    private void stop(Choice.FinishReason reason) {
        switch (reason.value()) {
            case LENGTH -> assembly.stop(StopReason.OUT_OF_TOKENS);
            case TOOL_CALLS, FUNCTION_CALL -> assembly.stop(StopReason.CALLS_TOOLS);
            case CONTENT_FILTER -> assembly.refuse();
            case STOP, _UNKNOWN -> assembly.stop(StopReason.ENDED);
        }
    }

    private static Usage usage(CompletionUsage usage) {
        long cached = usage.promptTokensDetails()
                .flatMap(CompletionUsage.PromptTokensDetails::cachedTokens)
                .orElse(0L);
        return new Usage(usage.promptTokens(), cached, usage.completionTokens());
    }
}
