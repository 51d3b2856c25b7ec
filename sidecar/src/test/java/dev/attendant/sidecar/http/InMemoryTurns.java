package dev.attendant.sidecar.http;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.Acceptance;
import dev.attendant.sidecar.turn.Claim;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.TurnRequest;
import dev.attendant.sidecar.turn.TurnStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns in lists; the message {@code full} finds its conversation full, {@code later} is never claimed. */
final class InMemoryTurns implements TurnStore {

    private final InMemoryConversations conversations;
    private final List<TurnRequest> accepted = new ArrayList<>();
    private final Map<TurnId, FinishedTurn> finished = new HashMap<>();

    InMemoryTurns(InMemoryConversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public synchronized Acceptance accept(TurnRequest request) {
        if (!conversations.knows(request.tenant(), request.conversation())) {
            return new Acceptance.UnknownConversation();
        }
        if (request.message().equals("full")) {
            return new Acceptance.ConversationFull(LANE_LIMIT);
        }
        return earlier(request).map(before -> repeated(before, request)).orElseGet(() -> keep(request));
    }

    @Override
    public synchronized Optional<Claim> claimNext(
            TenantId tenant, ConversationId conversation, String worker, Instant now, Instant lease) {
        return accepted.stream()
                .filter(request -> request.conversation().equals(conversation))
                .filter(request -> isWaiting(tenant, request.turn()))
                .filter(request -> !request.message().equals("later"))
                .findFirst()
                .map(request -> new Claim(request, 1, 1));
    }

    @Override
    public synchronized boolean record(FinishedTurn turn) {
        TurnRequest request = turn.request();
        add(request, new ConversationEvent.CustomerSpoke(request.turn(), request.message(), request.receivedAt()));
        add(
                request,
                new ConversationEvent.Replied(request.turn(), turn.outcome().text(), turn.finishedAt()));
        return finished.put(request.turn(), turn) == null;
    }

    @Override
    public synchronized Optional<FinishedTurn> find(TenantId tenant, TurnId turn) {
        return Optional.ofNullable(finished.get(turn))
                .filter(found -> found.request().tenant().equals(tenant));
    }

    @Override
    public synchronized boolean isWaiting(TenantId tenant, TurnId turn) {
        return !finished.containsKey(turn)
                && accepted.stream()
                        .anyMatch(request ->
                                request.turn().equals(turn) && request.tenant().equals(tenant));
    }

    @Override
    public List<Lane> abandoned(Instant now, int limit) {
        return List.of();
    }

    private Optional<TurnRequest> earlier(TurnRequest request) {
        return accepted.stream()
                .filter(before -> before.conversation().equals(request.conversation())
                        && before.idempotencyKey().equals(request.idempotencyKey()))
                .findFirst();
    }

    private static Acceptance repeated(TurnRequest before, TurnRequest request) {
        return before.message().equals(request.message())
                ? new Acceptance.Repeated(before.turn())
                : new Acceptance.KeyReused();
    }

    private Acceptance keep(TurnRequest request) {
        accepted.add(request);
        return new Acceptance.Accepted(request.turn());
    }

    private void add(TurnRequest request, ConversationEvent event) {
        conversations.add(request.tenant(), request.conversation(), event);
    }
}
