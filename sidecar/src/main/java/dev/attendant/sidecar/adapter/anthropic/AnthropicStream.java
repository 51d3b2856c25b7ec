package dev.attendant.sidecar.adapter.anthropic;

import com.anthropic.models.messages.MessageDeltaUsage;
import com.anthropic.models.messages.RawContentBlockDeltaEvent;
import com.anthropic.models.messages.RawContentBlockStartEvent;
import com.anthropic.models.messages.RawMessageDeltaEvent;
import com.anthropic.models.messages.RawMessageStreamEvent;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.Usage;
import dev.attendant.sidecar.chat.wire.Assembly;

/** Puts the events of a stream into an answer. */
final class AnthropicStream {

    private final Assembly assembly;

    AnthropicStream(Assembly assembly) {
        this.assembly = assembly;
    }

    void take(RawMessageStreamEvent event) {
        event.messageStart()
                .ifPresent(start -> assembly.use(usage(start.message().usage())));
        event.contentBlockStart().ifPresent(this::begin);
        event.contentBlockDelta().ifPresent(this::add);
        event.messageDelta().ifPresent(this::end);
    }

    private void begin(RawContentBlockStartEvent start) {
        start.contentBlock().text().ifPresent(block -> assembly.addText(block.text()));
        start.contentBlock().toolUse().ifPresent(call -> assembly.beginCall(start.index(), call.id(), call.name()));
    }

    private void add(RawContentBlockDeltaEvent event) {
        event.delta().text().ifPresent(piece -> assembly.addText(piece.text()));
        event.delta().inputJson().ifPresent(piece -> assembly.addArguments(event.index(), piece.partialJson()));
    }

    private void end(RawMessageDeltaEvent event) {
        assembly.use(merged(assembly.used(), event.usage()));
        event.delta().stopReason().ifPresent(this::stop);
    }

    private void stop(com.anthropic.models.messages.StopReason reason) {
        switch (reason.value()) {
            case MAX_TOKENS, MODEL_CONTEXT_WINDOW_EXCEEDED -> assembly.stop(StopReason.OUT_OF_TOKENS);
            case TOOL_USE -> assembly.stop(StopReason.CALLS_TOOLS);
            case REFUSAL -> assembly.refuse();
            case END_TURN, STOP_SEQUENCE, PAUSE_TURN, _UNKNOWN -> assembly.stop(StopReason.ENDED);
        }
    }

    /** The protocol counts what was read from and written to its cache apart from the other input. */
    private static Usage usage(com.anthropic.models.messages.Usage usage) {
        long read = usage.cacheReadInputTokens().orElse(0L);
        long written = usage.cacheCreationInputTokens().orElse(0L);
        return new Usage(usage.inputTokens() + read + written, read, usage.outputTokens());
    }

    private static Usage merged(Usage start, MessageDeltaUsage end) {
        return new Usage(start.inputTokens(), start.cachedTokens(), end.outputTokens());
    }
}
