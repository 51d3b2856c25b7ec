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
import dev.attendant.sidecar.chat.ToolCall;
import dev.attendant.sidecar.chat.Usage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A model that calls a tool and says something else each time it is asked. */
public final class SequenceModel implements ChatModel {

    private final ModelName name;
    private final Deque<Completion> replies = new ArrayDeque<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    /** @param name as {@code provider/model} */
    public SequenceModel(String name) {
        String[] parts = name.split("/", 2);
        this.name = new ModelName(parts[0], parts[1]);
    }

    /** The same model, which says nothing before the gate is open. */
    public SequenceModel behind(CountDownLatch latch) {
        gate = latch;
        return this;
    }

    public SequenceModel thenCalling(String tool, String arguments) {
        return thenSayingAndCalling("", tool, arguments);
    }

    public SequenceModel thenSayingAndCalling(String text, String tool, String arguments) {
        ToolCall call = new ToolCall("call_" + replies.size(), tool, arguments);
        replies.add(new Completion(text, List.of(call), StopReason.CALLS_TOOLS, new Usage(10, 0, 5)));
        return this;
    }

    public SequenceModel thenSaying(String text) {
        replies.add(new Completion(text, List.of(), StopReason.ENDED, new Usage(10, 0, 5)));
        return this;
    }

    /** How many replies are left. */
    public int left() {
        return replies.size();
    }

    @Override
    public ModelName name() {
        return name;
    }

    @Override
    public ChatOutcome complete(ChatRequest request, ChatListener listener) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ChatFailure.of(name, FailureKind.CANCELLED, "");
        }
        Completion reply = replies.remove();
        if (!reply.text().isEmpty()) {
            listener.onText(reply.text());
        }
        reply.toolCalls().forEach(listener::onToolCall);
        return reply;
    }

    @Override
    public void warm() {
        replies.clear();
    }
}
