package dev.attendant.sidecar.live;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.live.LiveEvent.Numbered;
import dev.attendant.sidecar.turn.LiveSentence;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is watched of one conversation. Whoever calls holds the conversation's entry in the bus. */
final class Channel {

    private final int replayed;
    private final Deque<Numbered> kept = new ArrayDeque<>();
    private final List<Watch> watches = new ArrayList<>();
    private long completeAfter;
    private Instant usedAt;
    private Optional<TurnId> turn = Optional.empty();
    private int sentences;
    private int characters;
    private boolean silenced;

    /** @param completeAfter every event with a greater number will be known here */
    Channel(int replayed, long completeAfter, Instant now) {
        this.replayed = replayed;
        this.completeAfter = completeAfter;
        this.usedAt = now;
    }

    int watchers() {
        watches.removeIf(watch -> !watch.isOpen());
        return watches.size();
    }

    /** Begins after an event, or with what comes next where none is named. */
    void join(Watch watch, OptionalLong after, long newest, Instant now) {
        usedAt = now;
        watches.add(watch);
        after.ifPresent(last -> catchUp(watch, last, newest));
    }

    void leave(Watch watch, Instant now) {
        usedAt = now;
        watches.remove(watch);
    }

    boolean isForgotten(Instant before) {
        return watchers() == 0 && usedAt.isBefore(before);
    }

    void tell(Numbered event) {
        kept.addLast(event);
        if (kept.size() > replayed) {
            completeAfter = kept.removeFirst().id();
        }
        watches.forEach(watch -> watch.tell(event));
        watches.removeIf(watch -> !watch.isOpen());
    }

    void endAll(Watch.End why) {
        watches.forEach(watch -> watch.end(why));
        watches.clear();
    }

    /** Whether a human has the conversation, so that nothing is told of a turn that may yet be refused. */
    boolean isSilenced() {
        return silenced;
    }

    /** What was told of the turn in work is void either way, since it is run again. */
    void silence(boolean silent) {
        silenced = silent;
        beginAnew();
    }

    /** The turn in work is told from its first sentence on. */
    void beginAnew() {
        turn = Optional.empty();
    }

    /** Whether this sentence of the turn is the next one. */
    boolean isNext(TurnId of, int index) {
        return index == sentences(of);
    }

    /** How many sentences of the turn were told. */
    int sentences(TurnId of) {
        return turn.filter(of::equals).isPresent() ? sentences : 0;
    }

    /** How long the sentences of the turn that were told are together. */
    int characters(TurnId of) {
        return turn.filter(of::equals).isPresent() ? characters : 0;
    }

    void counted(TurnId of, LiveSentence told) {
        characters = characters(of) + told.text().length();
        sentences = told.index() + 1;
        turn = Optional.of(of);
    }

    private void catchUp(Watch watch, long last, long newest) {
        if (last < completeAfter || last > newest) {
            watch.tell(new Numbered(newest, new LiveEvent.Resync()));
            return;
        }
        kept.stream().filter(event -> event.id() > last).forEach(watch::tell);
    }
}
