package dev.attendant.sidecar.turn;

/** Counts turns. */
public interface TurnMetrics {

    /** A turn was finished and recorded. */
    void finished(FinishedTurn turn);
}
