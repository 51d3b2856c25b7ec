package dev.attendant.sidecar.tenant;

/** Which of several models is tried first. */
public enum Preference {
    /** As they are listed: whoever lists them puts the best in front. */
    QUALITY,
    /** The one that answered quickest of late. */
    LATENCY,
    /** The one that may cost least. */
    COST
}
