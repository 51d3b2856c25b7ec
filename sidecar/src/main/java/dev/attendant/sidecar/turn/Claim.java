package dev.attendant.sidecar.turn;

/**
 * The right to finish a turn.
 *
 * @param fence grows with each claim of the lane; a record with an older one is refused
 * @param attempt how often this turn was claimed, from 1
 */
public record Claim(TurnRequest request, long fence, int attempt) {}
