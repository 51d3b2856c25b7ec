package dev.attendant.sidecar.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.attendant.sidecar.config.TurnLimits;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.Conversations;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.TurnStore.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnServiceTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Clock CLOCK = Clock.fixed(Turns.RECEIVED, ZoneOffset.UTC);

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final ConversationId conversation = new ConversationId(UUID.randomUUID());
    private final Lane lane = new Lane(tenant, conversation);
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryTurns store = new InMemoryTurns(conversations);
    private final List<String> processed = new CopyOnWriteArrayList<>();
    private final List<FinishedTurn> counted = new CopyOnWriteArrayList<>();
    private final AtomicReference<Consumer<Claim>> beforeReply = new AtomicReference<>(claim -> {});

    TurnServiceTest() {
        conversations.start(tenant, conversation, Conversations.STARTED);
    }

    @Test
    void shouldSeeAMessageThroughToItsOutcome() {
        Submission submission = service(8, LONG).submit(tenant, conversation, "key", "Hello", OptionalInt.empty());

        assertThat(submission).isInstanceOfSatisfying(Submission.Finished.class, finished -> {
            assertThat(finished.turn().outcome()).isEqualTo(Turns.acknowledged());
            assertThat(finished.repeated()).isFalse();
        });
        assertThat(conversations.load(tenant, conversation).orElseThrow().events())
                .hasSize(3)
                .hasAtLeastOneElementOfType(ConversationEvent.Replied.class);
        assertThat(counted).hasSize(1);
    }

    @Test
    void shouldGiveARepeatedRequestTheFirstOutcomeAndProcessItOnce() {
        TurnService service = service(8, LONG);
        Submission first = service.submit(tenant, conversation, "key", "Hello", OptionalInt.empty());

        Submission again = service.submit(tenant, conversation, "key", "Hello", OptionalInt.empty());

        assertThat(again).isEqualTo(new Submission.Finished(((Submission.Finished) first).turn(), true));
        assertThat(processed).containsExactly("Hello");
    }

    @Test
    void shouldRefuseAKeyThatCameWithAnotherMessage() {
        TurnService service = service(8, LONG);
        service.submit(tenant, conversation, "key", "Hello", OptionalInt.empty());

        assertThat(service.submit(tenant, conversation, "key", "Goodbye", OptionalInt.empty()))
                .isEqualTo(new Submission.KeyReused());
    }

    @Test
    void shouldNotKnowAnotherConversation() {
        assertThat(service(8, LONG)
                        .submit(tenant, new ConversationId(UUID.randomUUID()), "key", "Hello", OptionalInt.empty()))
                .isEqualTo(new Submission.UnknownConversation());
    }

    @Test
    void shouldRefuseAMessageMoreThanItTakesAtOnce() {
        TurnService service = service(1, LONG);
        AtomicReference<Submission> meanwhile = new AtomicReference<>();
        beforeReply.set(
                claim -> meanwhile.set(service.submit(tenant, conversation, "other", "Me too", OptionalInt.empty())));

        service.submit(tenant, conversation, "key", "Hello", OptionalInt.empty());

        assertThat(meanwhile.get()).isEqualTo(new Submission.Overloaded());
        assertThat(processed).containsExactly("Hello");
    }

    @Test
    void shouldTellWhereToLookWhenPatienceEnds() {
        TurnService service = service(8, Duration.ZERO);

        Submission submission = service.submit(tenant, conversation, "key", "Hello", OptionalInt.empty());

        TurnId turn = ((Submission.Waiting) submission).turn();
        assertThat(service.isWaiting(tenant, turn)).isTrue();
        assertThat(service.find(tenant, turn)).isEmpty();
    }

    @Test
    void shouldRefuseMoreThanAConversationHolds() {
        TurnService service = service(8, Duration.ZERO);
        IntStream.range(0, TurnStore.LANE_LIMIT)
                .forEach(i -> service.submit(tenant, conversation, "key " + i, "Hello", OptionalInt.empty()));

        assertThat(service.submit(tenant, conversation, "one more", "Hello", OptionalInt.empty()))
                .isEqualTo(new Submission.ConversationFull(TurnStore.LANE_LIMIT));
    }

    @Test
    void shouldTakeUpAbandonedTurns() {
        TurnId turn = accepted("Hello");
        TurnLanes lanes = lanes();

        lanes.recover();
        lanes.awaitQuiet(LONG);

        assertThat(store.find(tenant, turn)).isPresent();
    }

    @Test
    void shouldProcessAConversationInOrderEachMessageOnce() {
        accepted("first");
        accepted("second");
        TurnId third = accepted("third");

        lanes().await(lane, third, LONG);

        assertThat(processed).containsExactly("first", "second", "third");
    }

    @Test
    void shouldTakeATurnUpAgainAfterThePipelineFailed() {
        TurnId turn = accepted("Hello");
        beforeReply.set(claim -> {
            beforeReply.set(again -> {});
            throw new IllegalStateException("the database is away");
        });

        assertThat(lanes().await(lane, turn, LONG)).map(FinishedTurn::outcome).contains(Turns.acknowledged());
        assertThat(processed).containsExactly("Hello", "Hello");
        assertThat(counted).hasSize(1);
    }

    @Test
    void shouldTakeATurnUpAgainAfterThePipelineBroke() {
        TurnId turn = accepted("Hello");
        beforeReply.set(claim -> {
            beforeReply.set(again -> {});
            throw new StackOverflowError("too deep");
        });

        assertThat(lanes().await(lane, turn, LONG))
                .map(FinishedTurn::claim)
                .map(Claim::attempt)
                .contains(2);
    }

    @Test
    void shouldReplyWhatAnotherWorkerFinishedMeanwhile() {
        TurnId turn = accepted("Hello");
        TurnOutcome elsewhere = new TurnOutcome.Acknowledged("From elsewhere.");
        beforeReply.set(claim -> {
            beforeReply.set(again -> {});
            Claim taken = store.claimNext(
                            tenant, conversation, "another", Turns.RECEIVED.plus(LEASE), Turns.RECEIVED.plus(LEASE))
                    .orElseThrow();
            store.record(Turns.finished(taken, elsewhere));
        });

        assertThat(lanes().await(lane, turn, LONG)).map(FinishedTurn::outcome).contains(elsewhere);
        assertThat(counted).isEmpty();
    }

    private TurnId accepted(String message) {
        TurnRequest request = Turns.request(tenant, conversation, message, message);
        store.accept(request);
        return request.turn();
    }

    private TurnService service(int inFlight, Duration patience) {
        TurnLimits limits = new TurnLimits(inFlight, 2, patience, LEASE);
        return new TurnService(store, lanes(), CLOCK, () -> new TurnId(UUID.randomUUID()), limits);
    }

    private TurnLanes lanes() {
        return new TurnLanes(
                store,
                this::finish,
                counted::add,
                Turns.UNWATCHED,
                new TurnWorkers(2),
                CLOCK,
                new TurnLimits(8, 2, LONG, LEASE));
    }

    private FinishedTurn finish(Claim claim) {
        processed.add(claim.request().message());
        beforeReply.get().accept(claim);
        return Turns.finished(claim, Turns.acknowledged());
    }
}
