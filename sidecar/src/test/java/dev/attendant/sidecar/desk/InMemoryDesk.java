package dev.attendant.sidecar.desk;

import dev.attendant.sidecar.conversation.ConversationEvent.AtDesk;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.InMemoryConversations;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.InMemoryTurns;
import dev.attendant.sidecar.turn.TurnStore.Lane;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A desk over turns and conversations in memory. */
public final class InMemoryDesk implements DeskStore {

    private record Key(Lane lane, String key) {}

    private final InMemoryTurns turns;
    private final InMemoryConversations conversations;
    private final Map<Lane, Long> holders = new HashMap<>();
    private final Map<Key, AtDesk> done = new HashMap<>();
    private final Set<Lane> erased = new HashSet<>();

    public InMemoryDesk(InMemoryTurns turns, InMemoryConversations conversations) {
        this.turns = turns;
        this.conversations = conversations;
    }

    @Override
    public synchronized DeskOutcome perform(DeskRequest request) {
        if (!conversations.knows(request.tenant(), request.conversation())) {
            return new DeskOutcome.UnknownConversation();
        }
        Lane lane = new Lane(request.tenant(), request.conversation());
        return before(lane, request.key())
                .map(before -> repeated(request, before))
                .orElseGet(() -> perform(request, lane));
    }

    @Override
    public synchronized Erasure.Outcome erase(Erasure erasure) {
        TenantId tenant = erasure.tenant();
        ConversationId conversation = erasure.conversation();
        Lane lane = new Lane(tenant, conversation);
        if (before(lane, erasure.key()).isPresent()) {
            return Erasure.Outcome.KEY_REUSED;
        }
        if (!conversations.knows(tenant, conversation)) {
            return erased.contains(lane) ? Erasure.Outcome.ERASED_BEFORE : Erasure.Outcome.UNKNOWN_CONVERSATION;
        }
        erased.add(lane);
        conversations.forget(tenant, conversation);
        turns.forget(lane);
        done.keySet().removeIf(key -> key.lane().equals(lane));
        return Erasure.Outcome.ERASED;
    }

    private Optional<AtDesk> before(Lane lane, Optional<String> key) {
        return key.map(known -> done.get(new Key(lane, known)));
    }

    private static DeskOutcome repeated(DeskRequest request, AtDesk before) {
        return request.action().became(before) ? new DeskOutcome.Done(before, true) : new DeskOutcome.KeyReused();
    }

    private DeskOutcome perform(DeskRequest request, Lane lane) {
        DeskAction action = request.action();
        if (request.action() instanceof DeskAction.Speak speak && speak.text().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("text cannot be kept");
        }
        long holder = holders.getOrDefault(lane, NOBODY);
        OptionalLong held = action.held();
        if (held.isPresent() && (holder == NOBODY || held.getAsLong() != holder)) {
            return new DeskOutcome.FenceNotCurrent();
        }
        long next = turns.raiseFence(lane);
        AtDesk event = action.event(next, request.at());
        holders.put(lane, action.holderAfter(holder, next));
        conversations.add(request.tenant(), request.conversation(), event);
        request.key().ifPresent(key -> done.put(new Key(lane, key), event));
        return new DeskOutcome.Done(event, false);
    }
}
