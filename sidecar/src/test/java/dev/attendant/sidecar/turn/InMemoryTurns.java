package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns in lanes of lists. */
public final class InMemoryTurns implements TurnStore {

    private final InMemoryConversations conversations;
    private final Map<Lane, InMemoryLane> lanes = new HashMap<>();
    private final Map<TurnId, FinishedTurn> finished = new HashMap<>();

    public InMemoryTurns(InMemoryConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public synchronized Acceptance accept(TurnRequest request) {
        if (request.message().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("message cannot be kept");
        }
        if (!conversations.knows(request.tenant(), request.conversation())) {
            return new Acceptance.UnknownConversation();
        }
        return lanes.computeIfAbsent(new Lane(request.tenant(), request.conversation()), lane -> new InMemoryLane())
                .accept(request);
    }

    @Override
    public synchronized Optional<Claim> claimNext(
            TenantId tenant, ConversationId conversation, String worker, Instant now, Instant lease) {
        return Optional.ofNullable(lanes.get(new Lane(tenant, conversation)))
                .flatMap(lane -> lane.claim(worker, now, lease));
    }

    @Override
    public synchronized Recorded record(FinishedTurn turn) {
        TurnRequest request = turn.request();
        if (turn.outcome().text().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text cannot be kept");
        }
        InMemoryLane lane = lanes.get(new Lane(request.tenant(), request.conversation()));
        if (lane == null || !lane.finish(turn.claim())) {
            return Recorded.LOST;
        }
        finished.put(request.turn(), turn);
        events(turn).forEach(event -> conversations.add(request.tenant(), request.conversation(), event));
        return lane.waiting().findAny().isPresent() ? Recorded.MORE : Recorded.LAST;
    }

    @Override
    public synchronized Optional<FinishedTurn> find(TenantId tenant, TurnId turn) {
        return Optional.ofNullable(finished.get(turn))
                .filter(found -> found.request().tenant().equals(tenant));
    }

    @Override
    public synchronized boolean isWaiting(TenantId tenant, TurnId turn) {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getKey().tenant().equals(tenant))
                .anyMatch(lane -> lane.getValue()
                        .waiting()
                        .anyMatch(request -> request.turn().equals(turn)));
    }

    @Override
    public synchronized List<Lane> abandoned(Instant now, int limit) {
        return lanes.entrySet().stream()
                .filter(lane -> lane.getValue().isAbandoned(now))
                .sorted(Comparator.comparing(lane -> lane.getValue().oldest()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    /** Takes the lane's turn in work from its worker, and gives the lane's new fence. */
    public synchronized long raiseFence(Lane lane) {
        return lanes.computeIfAbsent(lane, any -> new InMemoryLane()).raiseFence();
    }

    /** Forgets a conversation's turns. */
    public synchronized void forget(Lane lane) {
        lanes.remove(lane);
        finished.values()
                .removeIf(turn -> turn.request().tenant().equals(lane.tenant())
                        && turn.request().conversation().equals(lane.conversation()));
    }

    /** All finished turns of a tenant, in the order in which they were received. */
    public synchronized List<FinishedTurn> finished(TenantId tenant) {
        return finished.values().stream()
                .filter(turn -> turn.request().tenant().equals(tenant))
                .sorted(Comparator.comparing(turn -> turn.request().receivedAt()))
                .toList();
    }

    private static Stream<ConversationEvent> events(FinishedTurn turn) {
        TurnRequest request = turn.request();
        return Stream.of(
                new ConversationEvent.CustomerSpoke(request.turn(), request.message(), request.receivedAt()),
                reply(request.turn(), turn.outcome(), turn.finishedAt()));
    }

    private static ConversationEvent reply(TurnId turn, TurnOutcome outcome, Instant at) {
        return switch (outcome) {
            case TurnOutcome.Clarified asked ->
                new ConversationEvent.AskedBack(turn, asked.text(), asked.question(), at);
            case TurnOutcome.HandedOff handed
            when handed.reason() == HandoffReason.ALREADY_WITH_HUMAN ->
                new ConversationEvent.Forwarded(turn, handed.text(), at);
            case TurnOutcome.HandedOff handed ->
                new ConversationEvent.HandedOff(
                        turn, handed.text(), handed.reason().name(), at);
            case TurnOutcome.Answered answered ->
                new ConversationEvent.Replied(turn, answered.text(), Evidence.articles(answered.evidence()), at);
            case TurnOutcome.Acknowledged acknowledged -> new ConversationEvent.Replied(turn, acknowledged.text(), at);
            case TurnOutcome.Declined declined -> new ConversationEvent.Replied(turn, declined.text(), at);
        };
    }

    /** One conversation's requests; all but the finished ones wait. */
    private static final class InMemoryLane {

        private final List<TurnRequest> requests = new ArrayList<>();
        private int done;
        private int attempt;
        private long fence;
        private String worker = "";
        private Instant leasedUntil = Instant.MIN;

        Acceptance accept(TurnRequest request) {
            return requests.stream()
                    .filter(before -> before.idempotencyKey().equals(request.idempotencyKey()))
                    .findFirst()
                    .map(before -> repeated(before, request))
                    .orElseGet(() -> keep(request));
        }

        private static Acceptance repeated(TurnRequest before, TurnRequest request) {
            return before.message().equals(request.message())
                            && before.snapshot().equals(request.snapshot())
                    ? new Acceptance.Repeated(before.turn())
                    : new Acceptance.KeyReused();
        }

        private Acceptance keep(TurnRequest request) {
            if (waiting().count() >= LANE_LIMIT) {
                return new Acceptance.ConversationFull(LANE_LIMIT);
            }
            requests.add(request);
            return new Acceptance.Accepted(request.turn());
        }

        Optional<Claim> claim(String claimant, Instant now, Instant lease) {
            if (!claimant.equals(worker) && leasedUntil.isAfter(now)) {
                return Optional.empty();
            }
            Optional<TurnRequest> next = waiting().findFirst();
            worker = next.isEmpty() ? "" : claimant;
            leasedUntil = next.isEmpty() ? Instant.MIN : lease;
            return next.map(request -> new Claim(request, ++fence, ++attempt));
        }

        boolean finish(Claim claim) {
            boolean mine = claim.fence() == fence && waiting().findFirst().equals(Optional.of(claim.request()));
            if (mine) {
                done++;
                attempt = 0;
                worker = "";
                leasedUntil = Instant.MIN;
            }
            return mine;
        }

        long raiseFence() {
            attempt = 0;
            return ++fence;
        }

        Stream<TurnRequest> waiting() {
            return requests.stream().skip(done);
        }

        boolean isAbandoned(Instant now) {
            return waiting().findFirst().isPresent() && !leasedUntil.isAfter(now);
        }

        Instant oldest() {
            return waiting().map(TurnRequest::receivedAt).findFirst().orElse(Instant.MAX);
        }
    }
}
