package dev.attendant.sidecar.chat.wire;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer while it comes: adapters put in what a stream brings, and take out the outcome. Repeated events do no harm,
 * save repeated text, which nothing tells from text that the model wrote twice. For one thread.
 */
public final class Assembly {

    private final ModelName model;
    private final ChatListener listener;
    private final StringBuilder text = new StringBuilder();
    private final Map<Long, PendingCall> callsByPlace = new HashMap<>();
    private final List<PendingCall> calls = new ArrayList<>();
    private String heldBack = "";
    private Optional<StopReason> stopReason = Optional.empty();
    private Usage usage = Usage.NONE;
    private boolean refused;

    public Assembly(ModelName model, ChatListener listener) {
        this.model = model;
        this.listener = listener;
    }

    public void addText(String piece) {
        String ready = heldBack + piece;
        boolean endsWithinPair = !ready.isEmpty() && Character.isHighSurrogate(ready.charAt(ready.length() - 1));
        heldBack = endsWithinPair ? ready.substring(ready.length() - 1) : "";
        pass(ready.substring(0, ready.length() - heldBack.length()));
    }

    /**
     * Begins a call to a tool; of a call that has begun, nothing changes. Some servers give all calls the same place,
     * so another id there begins another call.
     *
     * @param place where the call stands among the parts of the answer
     */
    public void beginCall(long place, String id, String name) {
        PendingCall before = callsByPlace.get(place);
        if (before == null || !before.id.equals(id)) {
            PendingCall call = new PendingCall(id, name, new StringBuilder());
            callsByPlace.put(place, call);
            calls.add(call);
        }
    }

    /** Adds to the arguments of a call that has begun. */
    public void addArguments(long place, String piece) {
        Optional.ofNullable(callsByPlace.get(place)).ifPresent(call -> call.arguments.append(piece));
    }

    /** The usage so far; the last one said holds. */
    public void use(Usage used) {
        usage = used;
    }

    public Usage used() {
        return usage;
    }

    public void stop(StopReason reason) {
        stopReason = Optional.of(reason);
    }

    /** The model or the provider's filter declined. */
    public void refuse() {
        refused = true;
    }

    /** The outcome at the stream's end. Only a whole answer's calls to tools are heard. */
    public ChatOutcome end() {
        pass(heldBack);
        heldBack = "";
        if (refused) {
            return fail(FailureKind.REFUSED, "");
        }
        if (stopReason.isEmpty()) {
            return fail(FailureKind.CUT, "");
        }
        if (text.toString().isBlank() && calls.isEmpty()) {
            return fail(FailureKind.EMPTY, "");
        }
        return whole(stopReason.get());
    }

    /** The outcome where the provider told of a failure, before the stream or in it. */
    public ChatFailure fail(ProviderReply reply) {
        return fail(reply.kind(), reply.detail()).withRetryAfter(reply.retryAfter());
    }

    /** The outcome where the connection failed, timed out or was closed by an interrupt. */
    public ChatFailure broken(Throwable failure) {
        boolean begun = !text.isEmpty() || !calls.isEmpty();
        return fail(BrokenCall.kind(failure, begun), BrokenCall.detail(failure));
    }

    /** The outcome where what came could not be read. */
    public ChatFailure malformed(Throwable failure) {
        return fail(FailureKind.MALFORMED, BrokenCall.detail(failure));
    }

    private ChatFailure fail(FailureKind kind, String detail) {
        return ChatFailure.of(model, kind, detail).withUsage(usage);
    }

    private Completion whole(StopReason reason) {
        List<ToolCall> made = calls.stream().map(PendingCall::made).toList();
        made.forEach(listener::onToolCall);
        StopReason shown = made.isEmpty() || reason == StopReason.OUT_OF_TOKENS ? reason : StopReason.CALLS_TOOLS;
        return new Completion(text.toString(), made, shown, usage);
    }

    private void pass(String piece) {
        if (!piece.isEmpty()) {
            text.append(piece);
            listener.onText(piece);
        }
    }

    private record PendingCall(String id, String name, StringBuilder arguments) {

        ToolCall made() {
            return new ToolCall(id, name, arguments.isEmpty() ? "{}" : arguments.toString());
        }
    }
}
