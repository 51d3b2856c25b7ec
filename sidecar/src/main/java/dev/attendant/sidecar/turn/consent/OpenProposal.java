package dev.attendant.sidecar.turn.consent;

import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.turn.Proposed;

/**
 * What a turn asked the customer, and nobody has said a word on.
 *
 * @param turn whose reply or late answer it was
 */
public record OpenProposal(TurnId turn, Proposed proposed) {}
