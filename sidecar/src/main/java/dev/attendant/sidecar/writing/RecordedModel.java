package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.ToolCall;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;

/** A model whose every call is written down. */
final class RecordedModel implements ChatModel {

    private final ChatModel model;
    private final String prompt;
    private final UnaryOperator<String> tokenised;
    private final IntSupplier shown;
    private final Clock clock;
    private final Consumer<ModelExchange> recorder;

    /**
     * @param prompt the file and version that requests are made from
     * @param tokenised takes personal data out that a model made up or took from evidence
     * @param shown how many pieces of the answer a customer has seen
     */
    RecordedModel(
            ChatModel model,
            String prompt,
            UnaryOperator<String> tokenised,
            IntSupplier shown,
            Clock clock,
            Consumer<ModelExchange> recorder) {
        this.model = model;
        this.prompt = prompt;
        this.tokenised = tokenised;
        this.shown = shown;
        this.clock = clock;
        this.recorder = recorder;
    }

    @Override
    public ModelName name() {
        return model.name();
    }

    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        Instant start = clock.instant();
        StringBuilder heard = new StringBuilder();
        ChatOutcome outcome = model.complete(request, new ChatListener() {
            @Override
            public void onText(String piece) {
                heard.append(piece);
                listener.onText(piece);
            }

            @Override
            public void onToolCall(ToolCall call) {
                listener.onToolCall(call);
            }
        });
        String text = kept(heard.toString());
        recorder.accept(new ModelExchange(
                name(),
                prompt,
                RequestHash.of(request),
                request,
                text,
                kept(outcome, text),
                shown.getAsInt(),
                start,
                Duration.between(start, clock.instant())));
        return outcome;
    }

    @Override
    public void warm() {
        model.warm();
    }

    /** @param heard what was heard, which is all that a whole answer says */
    private ChatOutcome kept(ChatOutcome outcome, String heard) {
        return switch (outcome) {
            case ChatFailure failure -> failure;
            case Completion completion ->
                new Completion(
                        heard,
                        completion.toolCalls().stream()
                                .map(call -> new ToolCall(call.id(), call.name(), kept(call.arguments())))
                                .toList(),
                        completion.stopReason(),
                        completion.usage());
        };
    }

    /** No database keeps U+0000 in a text. */
    private String kept(String text) {
        return text.isBlank() ? text : tokenised.apply(text).replace('\0', '\uFFFD');
    }
}
