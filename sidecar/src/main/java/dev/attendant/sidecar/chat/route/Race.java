package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ChatFailure;
import dev.attendant.sidecar.chat.ChatOutcome;
import dev.attendant.sidecar.chat.Completion;
import dev.attendant.sidecar.chat.FailureKind;
import dev.attendant.sidecar.chat.ModelName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Two models for one answer, of which the second is asked only where the first has said nothing for a while. Whoever
 * takes the claim answers, and the other is called off; it is not waited for.
 */
final class Race {

    private final Runner first;
    private final Runner second;
    private final CompletableFuture<Void> decided = new CompletableFuture<>();
    private Optional<Runner> holder = Optional.empty();
    private boolean over;

    /**
     * @param first the model that is asked in any case
     * @param ask asks one of both, once
     */
    Race(ModelName first, ModelName second, Function<Runner, Attempt> ask) {
        this.first = new Runner(first, ask);
        this.second = new Runner(second, ask);
    }

    /**
     * Runs until there is an answer or none will come; an interrupt calls both off.
     *
     * @param isWorthwhile asked when the second is to begin
     */
    End run(Duration patience, BooleanSupplier isWorthwhile) {
        first.start();
        try {
            if (first.isSilentFor(patience) && isWorthwhile.getAsBoolean() && beginSecond()) {
                decided.get();
            } else {
                first.await();
            }
        } catch (InterruptedException _) {
            callOff();
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return end();
    }

    /**
     * How a race ended.
     *
     * @param hedge the second try; empty where the first was alone
     * @param best the try that answers, or that failed last
     */
    record End(Attempt first, Optional<Attempt> hedge, Attempt best) {}

    /** What has the claim is used, so that its end is waited for, which an interrupt brings at once. */
    private void callOff() {
        first.cancel();
        second.cancel();
        close().ifPresent(used -> used.ended.handle((attempt, broken) -> used).join());
    }

    private synchronized Optional<Runner> close() {
        over = true;
        return holder;
    }

    private synchronized boolean beginSecond() {
        boolean begins = holder.isEmpty() && !first.ended.isDone();
        if (begins) {
            second.start();
        }
        return begins;
    }

    private synchronized End end() {
        over = true;
        Attempt one = first.attempt();
        Optional<Attempt> other = second.isStarted() ? Optional.of(second.attempt()) : Optional.empty();
        return new End(one, other, best(one, other));
    }

    private Attempt best(Attempt one, Optional<Attempt> other) {
        if (holder.isPresent()) {
            return holder.get().attempt();
        }
        return other.isPresent() && !isWhole(one) ? other.get() : one;
    }

    private static boolean isWhole(Attempt attempt) {
        return attempt instanceof Attempt.Asked asked && asked.outcome() instanceof Completion;
    }

    private synchronized boolean take(Runner runner) {
        if (holder.isEmpty() && !over) {
            holder = Optional.of(runner);
            (runner == first ? second : first).cancel();
        }
        return holder.filter(runner::equals).isPresent();
    }

    private synchronized void ended(Runner runner) {
        boolean all = Stream.of(first, second).filter(Runner::isStarted).allMatch(each -> each.ended.isDone());
        if (all || holder.filter(runner::equals).isPresent()) {
            decided.complete(null);
        }
    }

    private synchronized Optional<Runner> winnerOver(Runner runner) {
        return holder.filter(other -> other != runner);
    }

    /** One of the two. */
    final class Runner implements Stand {

        private final ModelName model;
        private final CompletableFuture<Void> asking = new CompletableFuture<>();
        private final CompletableFuture<Void> stirred = new CompletableFuture<>();
        private final CompletableFuture<Attempt> ended = new CompletableFuture<>();
        private final Thread thread;

        Runner(ModelName model, Function<Runner, Attempt> ask) {
            this.model = model;
            this.thread = Thread.ofVirtual().name("ask-" + model).unstarted(() -> run(ask));
        }

        ModelName model() {
            return model;
        }

        @Override
        public boolean take() {
            return Race.this.take(this);
        }

        @Override
        public void asks() {
            asking.complete(null);
        }

        @Override
        public void heard() {
            stirred.complete(null);
        }

        /** Who was overtaken without having said a word was too slow, which its breaker should know. */
        @Override
        public ChatOutcome judged(ChatOutcome outcome) {
            Optional<Runner> winner = winnerOver(this);
            boolean tooSlow = this == first
                    && !stirred.isDone()
                    && outcome instanceof ChatFailure failure
                    && failure.kind() == FailureKind.CANCELLED;
            return tooSlow && winner.isPresent()
                    ? ChatFailure.of(model, FailureKind.TIMEOUT, winner.get().model + " was faster")
                            .withUsage(outcome.usage())
                    : outcome;
        }

        private void run(Function<Runner, Attempt> ask) {
            try {
                ended.complete(ask.apply(this));
            } catch (Throwable broken) {
                ended.completeExceptionally(broken);
            } finally {
                asking.complete(null);
                stirred.complete(null);
                Race.this.ended(this);
            }
        }

        private void start() {
            thread.start();
        }

        private boolean isStarted() {
            return thread.getState() != Thread.State.NEW;
        }

        private void cancel() {
            thread.interrupt();
        }

        /** The time begins when its model is asked, which busy cores put off. */
        private boolean isSilentFor(Duration time) throws InterruptedException, ExecutionException {
            asking.get();
            try {
                stirred.get(time.toNanos(), TimeUnit.NANOSECONDS);
                return false;
            } catch (TimeoutException _) {
                return true;
            }
        }

        private void await() throws InterruptedException {
            try {
                ended.get();
            } catch (ExecutionException _) {
                // Told when the attempt is taken.
            }
        }

        /** One that is still on its way out counts as called off. */
        private Attempt attempt() {
            try {
                return ended.getNow(
                        new Attempt.Asked(model, ChatFailure.of(model, FailureKind.CANCELLED, ""), Duration.ZERO));
            } catch (CompletionException broken) {
                throw broken.getCause() instanceof RuntimeException failure
                        ? failure
                        : new IllegalStateException(broken.getCause());
            }
        }
    }

    /** Both tries, the one that counts last. */
    static List<Attempt> inOrder(End end) {
        return Stream.concat(Stream.of(end.first()), end.hedge().stream())
                .sorted((one, other) -> Boolean.compare(one == end.best(), other == end.best()))
                .toList();
    }
}
