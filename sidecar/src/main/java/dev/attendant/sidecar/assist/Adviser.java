package dev.attendant.sidecar.assist;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.Recipient;
import dev.attendant.sidecar.turn.TurnRequest;

/** Answers a message for a service agent. */
@FunctionalInterface
public interface Adviser {

    /** @param conversation what was said before the message */
    FinishedTurn advise(TurnRequest request, Conversation conversation, Recipient.Agent agent);
}
