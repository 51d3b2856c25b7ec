package dev.attendant.sidecar.live;

import java.time.Duration;

/** Counts what is watched. */
public interface LiveMetrics {

    /** The first sentence of a turn went out, so long after its message arrived. */
    void firstSentence(Duration time);

    /** Somebody watches. */
    void opened();

    /** Somebody watches no longer. */
    void closed();

    /** An event was taken to be sent to one watcher. */
    void sent();

    /** A watcher fell too far behind and was let go. */
    void dropped();
}
