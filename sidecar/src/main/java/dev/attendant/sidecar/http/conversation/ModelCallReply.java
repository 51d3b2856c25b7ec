package dev.attendant.sidecar.http.conversation;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.writing.ModelExchange;
import java.util.List;

/** A call to a model, in short, on the wire. */
record ModelCallReply(
        String model,
        String prompt,
        String requestHash,
        String ended,
        List<String> tools,
        long inputTokens,
        long cachedInputTokens,
        long outputTokens,
        long millis) {

    static ModelCallReply of(ModelExchange exchange) {
        Usage usage = exchange.outcome().usage();
        return new ModelCallReply(
                exchange.model().toString(),
                exchange.prompt(),
                exchange.requestHash(),
                ended(exchange),
                tools(exchange),
                usage.inputTokens(),
                usage.cachedTokens(),
                usage.outputTokens(),
                exchange.took().toMillis());
    }

    private static String ended(ModelExchange exchange) {
        return switch (exchange.outcome()) {
            case Completion completion -> WireName.of(completion.stopReason());
            case ChatFailure failure -> WireName.of(failure.kind());
        };
    }

    private static List<String> tools(ModelExchange exchange) {
        return exchange.outcome() instanceof Completion completion
                ? completion.toolCalls().stream().map(ToolCall::name).toList()
                : List.of();
    }
}
