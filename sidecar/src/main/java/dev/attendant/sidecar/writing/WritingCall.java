package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.generation.Evidence;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer in writing, beside whoever wants it: it may be waited for, left to come late, or called off. */
public final class WritingCall {

    private static final Logger LOG = LoggerFactory.getLogger(WritingCall.class);

    private final CompletableFuture<Writing> outcome = new CompletableFuture<>();
    private final List<ModelExchange> exchanges = new CopyOnWriteArrayList<>();
    private Shown shown = Shown.NOTHING_YET;
    private final Thread thread;

    private WritingCall(ModelWriter writer, WritingRequest request, SentenceListener listener) {
        this.thread = Thread.ofVirtual()
                .name("write-" + request.turn())
                .unstarted(() -> run(() ->
                        writer.write(request, (text, evidence) -> show(listener, text, evidence), exchanges::add)));
    }

    /** Begins to write on a virtual thread, on which the listener is called. */
    public static WritingCall begin(ModelWriter writer, WritingRequest request, SentenceListener listener) {
        WritingCall call = new WritingCall(writer, request, listener);
        call.thread.start();
        return call;
    }

    /** Waits at most this long; empty where it is still in writing. */
    public Optional<Writing> await(Duration time) {
        try {
            return Optional.of(outcome.get(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException inWork) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a model wrote", interrupted);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What customers have seen. */
    private enum Shown {
        NOTHING_YET,
        SOMETHING,
        NOTHING_EVER
    }

    /**
     * Keeps what is not shown yet from being shown.
     *
     * @return false where a customer has seen some of it, so that it must be the answer
     */
    public synchronized boolean withhold() {
        if (shown == Shown.NOTHING_YET) {
            shown = Shown.NOTHING_EVER;
        }
        return shown == Shown.NOTHING_EVER;
    }

    /** What it comes to, however late. */
    public CompletionStage<Writing> outcome() {
        return outcome.minimalCompletionStage();
    }

    /** The calls to models that have ended so far, in the order in which they began. */
    public List<ModelExchange> exchanges() {
        return exchanges.stream()
                .sorted(Comparator.comparing(ModelExchange::at))
                .toList();
    }

    public void cancel() {
        thread.interrupt();
    }

    /** While a sentence is being shown, {@link #withhold} waits, so that one of both is first. */
    private synchronized boolean show(SentenceListener listener, String text, List<Evidence> evidence) {
        if (shown == Shown.NOTHING_EVER) {
            return false;
        }
        boolean seen = listener.onSentence(text, evidence);
        if (seen) {
            shown = Shown.SOMETHING;
        }
        return seen;
    }

    private void run(Supplier<Writing> writing) {
        try {
            outcome.complete(writing.get());
        } catch (RuntimeException | Error broken) {
            String what = broken.getClass().getSimpleName();
            outcome.complete(new Writing.NotWritten(Explanation.of("not written", "writing failed: " + what)));
            LOG.error("an answer could not be written", broken);
        }
    }
}
