package dev.attendant.sidecar.feedback;

import dev.attendant.sidecar.turn.TurnOutcome;

/** The ways in which a turn ends. */
public enum OutcomeKind {
    ANSWERED,
    ACKNOWLEDGED,
    CLARIFIED,
    HANDED_OFF,
    DECLINED;

    static OutcomeKind of(TurnOutcome outcome) {
        return switch (outcome) {
            case TurnOutcome.Answered answered -> ANSWERED;
            case TurnOutcome.Acknowledged acknowledged -> ACKNOWLEDGED;
            case TurnOutcome.Clarified clarified -> CLARIFIED;
            case TurnOutcome.HandedOff handed -> HANDED_OFF;
            case TurnOutcome.Declined declined -> DECLINED;
        };
    }
}
