package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatListener;
import dev.attendant.sidecar.chat.ChatModel;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.ChatRequest;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.chat.StopReason;
import dev.attendant.sidecar.chat.Usage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A model that says what it is told to, and then ends or fails. */
public final class ScriptedModel implements ChatModel {

    private static final Usage USED = new Usage(1_000, 0, 100);

    private volatile ModelName name = new ModelName("test", "scripted");
    private final List<String> pieces;
    private final Optional<FailureKind> failure;
    private final CountDownLatch gate;
    private volatile CountDownLatch after = new CountDownLatch(0);
    private volatile CountDownLatch told = new CountDownLatch(0);

    /** What it was asked, in order. */
    public final List<ChatRequest> requests = new CopyOnWriteArrayList<>();

    private ScriptedModel(List<String> pieces, Optional<FailureKind> failure, CountDownLatch gate) {
        this.pieces = pieces;
        this.failure = failure;
        this.gate = gate;
    }

    public static ScriptedModel saying(String... pieces) {
        return new ScriptedModel(List.of(pieces), Optional.empty(), new CountDownLatch(0));
    }

    /** Says pieces, then fails. */
    public static ScriptedModel failing(FailureKind kind, String... pieces) {
        return new ScriptedModel(List.of(pieces), Optional.of(kind), new CountDownLatch(0));
    }

    /** Says nothing before the gate is open. */
    public static ScriptedModel behind(CountDownLatch gate, String... pieces) {
        return new ScriptedModel(List.of(pieces), Optional.empty(), gate);
    }

    /** Says pieces and then nothing more, until it is called off. */
    public static ScriptedModel stalling(String... pieces) {
        ScriptedModel model = new ScriptedModel(List.of(pieces), Optional.empty(), new CountDownLatch(0));
        model.after = new CountDownLatch(1);
        return model;
    }

    /** The same model, which tells when it is asked. */
    public ScriptedModel telling(CountDownLatch latch) {
        told = latch;
        return this;
    }

    /** The same model by another name, as {@code provider/model}. */
    public ScriptedModel named(String other) {
        String[] parts = other.split("/", 2);
        name = new ModelName(parts[0], parts[1]);
        return this;
    }

    @Override
    public ModelName name() {
        return name;
    }

    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        requests.add(request);
        told.countDown();
        try {
            gate.await();
            pieces.forEach(listener::onText);
            after.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ChatFailure.of(name, FailureKind.CANCELLED, "");
        }
        return failure.<ChatOutcome>map(kind -> ChatFailure.of(name, kind, ""))
                .orElseGet(() -> new Completion(String.join("", pieces), List.of(), StopReason.ENDED, USED));
    }

    @Override
    public void warm() {
        requests.clear();
    }
}
