package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.TurnId;

/**
 * What a turn asked the customer, and nobody has said a word on.
 *
 * @param turn whose reply or late answer it was
 */
public record OpenProposal(TurnId turn, Proposed proposed) {}
