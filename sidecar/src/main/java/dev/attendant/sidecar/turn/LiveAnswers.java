package dev.attendant.sidecar.turn;

/** Tells those who watch a conversation what becomes of its turns, as it becomes so. Never throws and never waits. */
public interface LiveAnswers {

    /** A turn is in work from here on; said again where its first attempt was lost. */
    void started(TurnRequest request);

    /**
     * A sentence of the reply passed every check and will stand in it. Sentences come in order, and the texts of all of
     * a turn make up the reply; those that {@link #finished} brings need not be told before.
     */
    void sentence(TurnRequest request, LiveSentence sentence);

    /** A turn was recorded; the sentences that were not told yet come with it. */
    void finished(FinishedTurn turn);
}
