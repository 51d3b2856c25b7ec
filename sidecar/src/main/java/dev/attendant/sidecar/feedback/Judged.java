package dev.attendant.sidecar.feedback;

import dev.attendant.sidecar.turn.TurnOutcome;

/** Feedback, and how the turn ended that it is on. */
public record Judged(Feedback feedback, TurnOutcome outcome) {}
