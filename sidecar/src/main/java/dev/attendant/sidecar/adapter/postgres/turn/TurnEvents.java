package dev.attendant.sidecar.adapter.postgres.turn;

import dev.attendant.sidecar.conversation.ConversationEvent;
import dev.attendant.sidecar.conversation.ConversationState;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.handoff.HandoffReason;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.TurnOutcome;
import java.time.Instant;
import java.util.List;

/** What a finished turn adds to its conversation: the customer's message and Attendant's side of it. */
record TurnEvents(ConversationEvent.CustomerSpoke spoken, ConversationEvent answer) {

    static TurnEvents of(FinishedTurn turn) {
        TurnId id = turn.request().turn();
        return new TurnEvents(
                new ConversationEvent.CustomerSpoke(
                        id, turn.request().message(), turn.request().receivedAt()),
                answer(id, turn.outcome(), turn.finishedAt()));
    }

    List<ConversationEvent> inOrder() {
        return List.of(spoken, answer);
    }

    /** Where the conversation stands after them. */
    ConversationState state() {
        return ConversationState.OPEN.after(answer);
    }

    private static ConversationEvent answer(TurnId id, TurnOutcome outcome, Instant at) {
        return switch (outcome) {
            case TurnOutcome.Answered answered ->
                new ConversationEvent.Replied(id, answered.text(), Evidence.articles(answered.evidence()), at);
            case TurnOutcome.Acknowledged acknowledged -> new ConversationEvent.Replied(id, acknowledged.text(), at);
            case TurnOutcome.Declined declined -> new ConversationEvent.Replied(id, declined.text(), at);
            case TurnOutcome.Clarified clarified ->
                new ConversationEvent.AskedBack(id, clarified.text(), clarified.question(), at);
            case TurnOutcome.HandedOff handed -> handedOff(id, handed, at);
        };
    }

    private static ConversationEvent handedOff(TurnId id, TurnOutcome.HandedOff handed, Instant at) {
        return handed.reason() == HandoffReason.ALREADY_WITH_HUMAN
                ? new ConversationEvent.Forwarded(id, handed.text(), at)
                : new ConversationEvent.HandedOff(
                        id, handed.text(), handed.reason().name(), at);
    }
}
