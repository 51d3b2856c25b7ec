package dev.attendant.sidecar.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.adapter.jwt.TestClock;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.live.LiveEvent.Numbered;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.LiveSentence;
import dev.attendant.sidecar.turn.TurnOutcome;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.Turns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveBusTest {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final ConversationId CONVERSATION = new ConversationId(new UUID(2, 2));
    private static final LiveLimits SMALL = new LiveLimits(3, 2, 4, 2, Duration.ofMinutes(1));
    private static final OptionalLong NOW = OptionalLong.empty();

    private final CountedWatchers counted = new CountedWatchers();
    private final TestClock clock = new TestClock(Turns.FINISHED);
    private final LiveBus bus = new LiveBus(SMALL, counted, clock);

    @Test
    void shouldTellATurnFromItsBeginningToItsEnd() throws InterruptedException {
        // given
        Watch watch = watch(NOW);

        // when
        TurnRequest request = request("k-1");
        bus.started(request);
        bus.finished(Turns.finished(new Claim(request, 1, 1), Turns.acknowledged()));

        // then
        assertThat(events(watch))
                .extracting(event -> event.event().getClass().getSimpleName())
                .containsExactly("TurnStarted", "Sentence", "TurnFinished");
        assertThat(counted.firstSentences).containsExactly(Duration.between(Turns.RECEIVED, Turns.FINISHED));
    }

    @Test
    void shouldNotTellASentenceTwice() throws InterruptedException {
        // given
        Watch watch = watch(NOW);
        TurnRequest request = request("k-1");
        bus.sentence(request, new LiveSentence(0, "Hello!", List.of()));

        // when
        bus.finished(Turns.finished(new Claim(request, 1, 1), Turns.acknowledged()));

        // then
        assertThat(events(watch))
                .extracting(event -> event.event().getClass().getSimpleName())
                .containsExactly("Sentence", "TurnFinished");
    }

    @Test
    void shouldTellThatAHumanTakesOver() throws InterruptedException {
        // given
        Watch watch = watch(NOW);

        // when
        bus.finished(Turns.finished(
                new Claim(request("k-1"), 1, 1), new TurnOutcome.HandedOff("One moment.", HandoffReason.REQUESTED)));

        // then
        assertThat(events(watch).getLast().event()).isInstanceOf(LiveEvent.State.class);
    }

    @Test
    void shouldTellATurnThatIsRunAgainFromItsFirstSentence() throws InterruptedException {
        // given
        Watch watch = watch(NOW);
        TurnRequest request = request("k-1");
        bus.sentence(request, new LiveSentence(0, "Half an answer.", List.of()));

        // when
        bus.started(request);
        bus.finished(Turns.finished(new Claim(request, 2, 2), Turns.acknowledged()));

        // then
        assertThat(sentences(watch)).containsExactly("Half an answer.", "Hello!");
    }

    @Test
    void shouldTellNoSentenceOfATurnThatIsNotRecordedWhileAHumanHasTheConversation() throws InterruptedException {
        // given
        Watch watch = watch(NOW);
        TurnRequest request = request("k-1");
        bus.started(request);
        bus.sentence(request, new LiveSentence(0, "Half an answer.", List.of()));

        // when
        bus.atDesk(TENANT, CONVERSATION, new LiveEvent.State(ConversationState.WITH_HUMAN));
        boolean shown = bus.show(request, "More of it.", List.of());
        bus.sentence(request, new LiveSentence(0, "All of it.", List.of()));
        bus.finished(Turns.finished(
                new Claim(request, 2, 1), new TurnOutcome.HandedOff("Passed on.", HandoffReason.ALREADY_WITH_HUMAN)));

        // then
        assertThat(shown).isFalse();
        assertThat(sentences(watch)).containsExactly("Half an answer.", "Passed on.");
    }

    @Test
    void shouldTellSentencesAgainOnceAttendantHasTheConversationAgain() throws InterruptedException {
        // given
        Watch watch = watch(NOW);
        bus.atDesk(TENANT, CONVERSATION, new LiveEvent.State(ConversationState.WITH_HUMAN));

        // when
        bus.atDesk(TENANT, CONVERSATION, new LiveEvent.State(ConversationState.OPEN));

        // then
        assertThat(bus.show(request("k-1"), "Hello!", List.of())).isTrue();
        assertThat(sentences(watch)).containsExactly("Hello!");
    }

    @Test
    void shouldForgetWhatWasToldInAConversation() throws InterruptedException {
        // given
        Watch first = watch(NOW);
        bus.started(request("k-1"));
        long seen = events(first).getFirst().id();
        bus.sentence(request("k-1"), new LiveSentence(0, "Hello!", List.of()));

        // when
        bus.forget(TENANT, CONVERSATION);

        // then
        assertThat(first.next(Duration.ZERO)).isEqualTo(new Watch.Ended(Watch.End.CLOSED));
        assertThat(sentences(watch(OptionalLong.of(seen)))).isEmpty();
    }

    @Test
    void shouldTellNobodyOfAnothersConversation() throws InterruptedException {
        // given
        Watch stranger =
                bus.watch(new TenantId(new UUID(9, 9)), CONVERSATION, NOW).orElseThrow();

        // when
        bus.started(request("k-1"));

        // then
        assertThat(events(stranger)).isEmpty();
    }

    @Test
    void shouldGoOnAfterTheLastEventThatWasSeen() throws InterruptedException {
        // given
        Watch first = watch(NOW);
        bus.started(request("k-1"));
        long seen = events(first).getLast().id();
        first.close();
        bus.started(request("k-2"));

        // when
        Watch second = watch(OptionalLong.of(seen));

        // then
        assertThat(events(second)).singleElement().satisfies(event -> {
            assertThat(event.id()).isGreaterThan(seen);
            assertThat(event.event()).isInstanceOf(LiveEvent.TurnStarted.class);
        });
    }

    @Test
    void shouldAskToReadAgainWhereMoreWasMissedThanIsKept() throws InterruptedException {
        // given
        Watch first = watch(NOW);
        bus.started(request("k-0"));
        long seen = events(first).getLast().id();
        first.close();
        for (int turn = 1; turn <= SMALL.replayed() + 1; turn++) {
            bus.started(request("k-" + turn));
        }

        // then
        assertThat(events(watch(OptionalLong.of(seen))))
                .singleElement()
                .extracting(Numbered::event)
                .isInstanceOf(LiveEvent.Resync.class);
    }

    @Test
    void shouldAskToReadAgainAfterARestart() throws InterruptedException {
        // given
        Watch before = watch(NOW);
        bus.started(request("k-1"));
        long seen = events(before).getLast().id();
        clock.advance(Duration.ofSeconds(1));

        // when
        LiveBus restarted = new LiveBus(SMALL, counted, clock);
        Watch after =
                restarted.watch(TENANT, CONVERSATION, OptionalLong.of(seen)).orElseThrow();

        // then
        Numbered told = events(after).getFirst();
        assertThat(told.event()).isInstanceOf(LiveEvent.Resync.class);
        assertThat(told.id()).isGreaterThan(seen);
    }

    @Test
    void shouldLetAWatcherGoThatReadsTooSlowly() throws InterruptedException {
        // given
        Watch slow = watch(NOW);
        Watch quick = watch(NOW);

        // when
        for (int turn = 0; turn <= SMALL.replayed() + SMALL.waiting(); turn++) {
            bus.started(request("k-" + turn));
            events(quick);
        }

        // then
        assertThat(slow.next(Duration.ZERO)).isEqualTo(new Watch.Ended(Watch.End.SLOW));
        assertThat(quick.next(Duration.ZERO)).isEqualTo(new Watch.Quiet());
        assertThat(counted.dropped).hasValue(1);
        assertThat(counted.sent).hasValue(SMALL.replayed() + SMALL.waiting() + 1);
    }

    @Test
    void shouldBoundWhoWatchesAndLeaveNothingBehind() {
        // given
        Watch first = watch(NOW);
        Watch second = watch(NOW);

        // then
        assertThat(bus.watch(TENANT, CONVERSATION, NOW)).isEmpty();
        first.close();
        first.close();
        second.close();
        assertThat(counted.open).hasValue(0);
        assertThat(bus.watch(TENANT, CONVERSATION, NOW)).isPresent();
    }

    @Test
    void shouldLetEverybodyGoWhenItStops() throws InterruptedException {
        // given
        Watch watch = watch(NOW);

        // when
        bus.close();

        // then
        assertThat(watch.next(Duration.ofSeconds(5))).isEqualTo(new Watch.Ended(Watch.End.STOPPING));
        assertThat(bus.watch(TENANT, CONVERSATION, NOW)).isEmpty();
    }

    private Watch watch(OptionalLong after) {
        return bus.watch(TENANT, CONVERSATION, after).orElseThrow();
    }

    private static TurnRequest request(String key) {
        return Turns.request(TENANT, CONVERSATION, key, "hello");
    }

    private static List<String> sentences(Watch watch) throws InterruptedException {
        return events(watch).stream()
                .map(Numbered::event)
                .filter(LiveEvent.Sentence.class::isInstance)
                .map(event -> ((LiveEvent.Sentence) event).sentence().text())
                .toList();
    }

    private static List<Numbered> events(Watch watch) throws InterruptedException {
        List<Numbered> events = new ArrayList<>();
        while (watch.next(Duration.ZERO) instanceof Watch.Event next) {
            events.add(next.event());
        }
        return events;
    }
}
