package dev.attendant.sidecar.desk;

import dev.attendant.sidecar.cache.AnswerCache;
import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.live.LiveBus;
import dev.attendant.sidecar.live.LiveEvent;
import java.util.UUID;
import java.util.function.Supplier;

/** Does what people want done with conversations, and tells those who watch. */
public final class DeskService {

    private final DeskStore store;
    private final LiveBus live;
    private final AnswerCache answers;
    private final Supplier<UUID> ids;

    /**
     * Over what knows of conversations.
     *
     * @param answers kept with what customers asked
     * @param ids gives each message its id, a UUIDv7
     */
    public DeskService(DeskStore store, LiveBus live, AnswerCache answers, Supplier<UUID> ids) {
        this.store = store;
        this.live = live;
        this.answers = answers;
        this.ids = ids;
    }

    /** An id for a service agent's message. */
    public UUID nextMessage() {
        return ids.get();
    }

    /** Does what is asked, or says why not. */
    public DeskOutcome perform(DeskRequest request) {
        DeskOutcome outcome = store.perform(request);
        if (outcome instanceof DeskOutcome.Done done && !done.repeated()) {
            live.atDesk(request.tenant(), request.conversation(), told(done.event()));
        }
        return outcome;
    }

    /** Forgets a conversation; whoever watches it is let go. */
    public Erasure.Outcome erase(Erasure erasure) {
        Erasure.Outcome outcome = store.erase(erasure);
        if (outcome == Erasure.Outcome.ERASED) {
            live.forget(erasure.tenant(), erasure.conversation());
            answers.forget(erasure.tenant());
        }
        return outcome;
    }

    private static LiveEvent told(ConversationEvent.AtDesk event) {
        return switch (event) {
            case ConversationEvent.AgentSpoke spoke ->
                new LiveEvent.AgentSpoke(spoke.message(), spoke.text(), spoke.at());
            case ConversationEvent.TakenOver taken -> new LiveEvent.State(ConversationState.WITH_HUMAN);
            case ConversationEvent.HandoffRequested requested -> new LiveEvent.State(ConversationState.WITH_HUMAN);
            case ConversationEvent.Released released -> new LiveEvent.State(ConversationState.OPEN);
        };
    }
}
