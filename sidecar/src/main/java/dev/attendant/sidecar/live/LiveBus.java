package dev.attendant.sidecar.live;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.live.LiveEvent.Numbered;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.LiveAnswers;
import dev.attendant.sidecar.turn.LiveSentence;
import dev.attendant.sidecar.turn.SentenceSink;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.consent.Consent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Carries what happens in conversations to those who watch them, within this process.
 *
 * <p>Nothing waits for a watcher: one that reads too slowly is let go and may come back. What is kept for those who
 * come back is bounded; beyond it they are told to read the conversation again. A conversation that nobody watches
 * costs nothing.
 */
public final class LiveBus implements LiveAnswers, SentenceSink, AutoCloseable {

    private final ConcurrentHashMap<Key, Channel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger watchers = new AtomicInteger();
    private final AtomicLong ids;
    private final LiveLimits limits;
    private final LiveMetrics metrics;
    private final Clock clock;
    private volatile boolean stopping;

    private record Key(TenantId tenant, ConversationId conversation) {}

    /** Numbers begin at the present microsecond, and so are greater than those of any former process. */
    public LiveBus(LiveLimits limits, LiveMetrics metrics, Clock clock) {
        this.limits = limits;
        this.metrics = metrics;
        this.clock = clock;
        this.ids = new AtomicLong(ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }

    /**
     * Watches a conversation.
     *
     * @param after the last event the client knows; empty to begin with what comes next
     * @return empty where too many watch already, or the sidecar stops
     */
    public Optional<Watch> watch(TenantId tenant, ConversationId conversation, OptionalLong after) {
        forgetUnused();
        if (stopping || watchers.incrementAndGet() > limits.watchers()) {
            watchers.decrementAndGet();
            return Optional.empty();
        }
        metrics.opened();
        Key key = new Key(tenant, conversation);
        Watch watch = newWatch(key);
        channels.compute(key, (same, known) -> join(known, watch, after));
        if (!watch.isOpen()) {
            watch.close();
            return Optional.empty();
        }
        return Optional.of(watch);
    }

    @Override
    public void started(TurnRequest request) {
        inChannel(request, channel -> {
            channel.beginAnew();
            channel.tell(numbered(new LiveEvent.TurnStarted(request.turn())));
        });
    }

    @Override
    public void sentence(TurnRequest request, LiveSentence sentence) {
        inChannel(request, channel -> {
            if (!channel.isSilenced()) {
                tellSentence(channel, request, sentence);
            }
        });
    }

    @Override
    public boolean show(TurnRequest request, String text, List<Evidence> evidence) {
        AtomicBoolean shown = new AtomicBoolean();
        inChannel(request, channel -> {
            if (channel.watchers() > 0 && !channel.isSilenced()) {
                tellSentence(channel, request, new LiveSentence(channel.sentences(request.turn()), text, evidence));
                shown.set(true);
            }
        });
        return shown.get();
    }

    @Override
    public void finished(FinishedTurn turn) {
        TurnRequest request = turn.request();
        inChannel(request, channel -> {
            LiveSentence.rest(turn.outcome(), channel.sentences(request.turn()), channel.characters(request.turn()))
                    .forEach(sentence -> tellSentence(channel, request, sentence));
            channel.tell(numbered(new LiveEvent.TurnFinished(turn)));
            if (turn.outcome() instanceof TurnOutcome.HandedOff) {
                channel.tell(numbered(new LiveEvent.State(ConversationState.WITH_HUMAN)));
            }
        });
    }

    /** A late answer to a turn of a conversation, which is recorded already. */
    public void followUp(TurnRequest request, LiveEvent.FollowUp late) {
        tell(request, late);
    }

    /** What came of a person's word on a proposal, once that is kept. */
    public void settled(Consent consent) {
        inChannel(
                new Key(consent.tenant(), consent.conversation()),
                channel -> channel.tell(numbered(new LiveEvent.ProposalSettled(consent))));
    }

    /**
     * What people did with a conversation, once it is kept. From when a human has it until Attendant has it again, no
     * sentence of a turn is told before the turn is recorded.
     */
    public void atDesk(TenantId tenant, ConversationId conversation, LiveEvent event) {
        inChannel(new Key(tenant, conversation), channel -> {
            if (event instanceof LiveEvent.State changed) {
                channel.silence(changed.state() == ConversationState.WITH_HUMAN);
            }
            channel.tell(numbered(event));
        });
    }

    /** Forgets what was told in a conversation, and lets go who watches it. */
    public void forget(TenantId tenant, ConversationId conversation) {
        channels.computeIfPresent(new Key(tenant, conversation), (key, channel) -> {
            channel.endAll(Watch.End.CLOSED);
            return null;
        });
    }

    /** Lets everybody go, and nobody in from here on. */
    @Override
    public void close() {
        stopping = true;
        channels.keySet()
                .forEach(key -> channels.computeIfPresent(key, (same, channel) -> {
                    channel.endAll(Watch.End.STOPPING);
                    return channel;
                }));
    }

    private Watch newWatch(Key key) {
        Leaving leaving = new Leaving(key);
        Watch watch = new Watch(limits.replayed() + limits.waiting(), metrics, leaving);
        leaving.watch = Optional.of(watch);
        return watch;
    }

    /** Runs once, however often a watch is closed. */
    private final class Leaving implements Runnable {
        private final Key key;
        private final AtomicInteger runs = new AtomicInteger();
        private Optional<Watch> watch = Optional.empty();

        Leaving(Key key) {
            this.key = key;
        }

        @Override
        public void run() {
            if (runs.getAndIncrement() == 0) {
                watchers.decrementAndGet();
                metrics.closed();
                watch.ifPresent(left -> channels.computeIfPresent(key, (same, channel) -> {
                    channel.leave(left, clock.instant());
                    return channel;
                }));
            }
        }
    }

    private Channel join(@org.jspecify.annotations.Nullable Channel known, Watch watch, OptionalLong after) {
        Instant now = clock.instant();
        Channel channel = known == null ? new Channel(limits.replayed(), ids.get(), now) : known;
        if (stopping || channel.watchers() >= limits.watchersEach()) {
            watch.end(Watch.End.CLOSED);
        } else {
            channel.join(watch, after, ids.get(), now);
        }
        return channel;
    }

    private void tellSentence(Channel channel, TurnRequest request, LiveSentence sentence) {
        if (!channel.isNext(request.turn(), sentence.index())) {
            return;
        }
        if (sentence.index() == 0) {
            metrics.firstSentence(Duration.between(request.receivedAt(), clock.instant()));
        }
        channel.counted(request.turn(), sentence);
        channel.tell(numbered(new LiveEvent.Sentence(request.turn(), sentence)));
    }

    private void tell(TurnRequest request, LiveEvent event) {
        inChannel(request, channel -> channel.tell(numbered(event)));
    }

    private void inChannel(TurnRequest request, Consumer<Channel> work) {
        inChannel(new Key(request.tenant(), request.conversation()), work);
    }

    private void inChannel(Key of, Consumer<Channel> work) {
        channels.computeIfPresent(of, (key, channel) -> {
            work.accept(channel);
            return channel;
        });
    }

    private Numbered numbered(LiveEvent event) {
        return new Numbered(ids.incrementAndGet(), event);
    }

    private void forgetUnused() {
        Instant before = clock.instant().minus(limits.kept());
        channels.keySet()
                .forEach(key -> channels.computeIfPresent(
                        key, (same, channel) -> channel.isForgotten(before) ? null : channel));
    }
}
