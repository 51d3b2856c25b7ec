package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Asks models one request, each through the gate. */
final class Asker {

    private final ModelGate gate;
    private final Latencies latencies;
    private final InstantSource clock;
    private final TenantId tenant;
    private final ChatRequest request;
    private final AttemptListeners listeners;

    Asker(
            ModelGate gate,
            Latencies latencies,
            InstantSource clock,
            TenantId tenant,
            ChatRequest request,
            AttemptListeners listeners) {
        this.gate = gate;
        this.latencies = latencies;
        this.clock = clock;
        this.tenant = tenant;
        this.request = request;
        this.listeners = listeners;
    }

    /** Asks a model once, for this long at most. */
    Attempt ask(ChatModel model, Duration time, Stand stand) {
        return switch (gate.admit(model.name(), tenant)) {
            case ModelGate.Refusal(Bar bar) -> new Attempt.Barred(model.name(), bar);
            case ModelGate.Pass pass -> ask(model, time, stand, pass);
        };
    }

    /** A call that breaks leaves by the gate too, as one that was called off. */
    private Attempt ask(ChatModel model, Duration time, Stand stand, ModelGate.Pass pass) {
        Instant start = clock.instant();
        AttemptListener listener = AttemptListener.NONE;
        ChatOutcome outcome = ChatFailure.of(model.name(), FailureKind.CANCELLED, "");
        try {
            listener = listeners.begin(model.name(), stand);
            stand.asks();
            outcome = stand.judged(model.complete(request.withTimeout(time), new Telling(listener, stand)));
        } finally {
            pass.leave(outcome, Duration.between(start, clock.instant()));
        }
        Duration took = Duration.between(start, clock.instant());
        if (outcome instanceof Completion completion) {
            latencies.answered(model.name(), took);
            end(completion, listener, stand);
        }
        return new Attempt.Asked(model.name(), outcome, took);
    }

    /** Who calls tools goes on, whatever was said. */
    private static void end(Completion completion, AttemptListener listener, Stand stand) {
        if (completion.toolCalls().isEmpty() || stand.take()) {
            listener.onWhole(completion);
        }
    }

    /** Tells where a try stands that its model has begun to speak. */
    private record Telling(AttemptListener listener, Stand stand) implements ChatListener {

        @Override
        public void onText(String piece) {
            stand.heard();
            listener.onText(piece);
        }

        @Override
        public void onToolCall(ToolCall call) {
            stand.heard();
            listener.onToolCall(call);
        }
    }
}
