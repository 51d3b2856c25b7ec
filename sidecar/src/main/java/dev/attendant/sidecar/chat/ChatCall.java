package dev.attendant.sidecar.chat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call that runs beside the caller, who may wait for it, leave it running, or call it off. Closing calls it off. */
public final class ChatCall implements AutoCloseable {

    private final CompletableFuture<ChatOutcome> outcome = new CompletableFuture<>();
    private final Thread thread;

    private ChatCall(ChatModel model, ChatRequest request, ChatListener listener) {
        this.thread = Thread.ofVirtual().name("chat-" + model.name()).unstarted(() -> run(model, request, listener));
    }

    /** Begins the call on a virtual thread of its own, on which the listener is called. */
    public static ChatCall start(ChatModel model, ChatRequest request, ChatListener listener) {
        ChatCall call = new ChatCall(model, request, listener);
        call.thread.start();
        return call;
    }

    /**
     * Waits at most this long.
     *
     * @return empty where the call is still under way
     */
    public Optional<ChatOutcome> await(Duration time) throws InterruptedException {
        try {
            return Optional.of(outcome.get(time.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A call to a model broke", failure.getCause());
        }
    }

    /** The outcome once it is there, also when nobody waits any more. */
    public CompletionStage<ChatOutcome> outcome() {
        return outcome.minimalCompletionStage();
    }

    /**
     * Calls the call off and returns at once. Its connection closes, and its outcome is {@link FailureKind#CANCELLED}
     * unless it had ended. A piece of text that had arrived may still be heard.
     */
    public void cancel() {
        thread.interrupt();
    }

    @Override
    public void close() {
        cancel();
    }

    private void run(ChatModel model, ChatRequest request, ChatListener listener) {
        try {
            outcome.complete(model.complete(request, listener));
        } catch (Throwable failure) {
            outcome.completeExceptionally(failure);
        }
    }
}
