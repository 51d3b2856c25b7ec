package dev.attendant.sidecar.care.age;

import dev.attendant.sidecar.care.Quote;
import dev.attendant.sidecar.care.Severity;

/**
 * A sign that an article is outdated.
 *
 * @param kind what tells it
 * @param reason the sign, in words
 * @param quote the words that show it; the title alone where an attribute does
 */
public record Outdated(Severity severity, Kind kind, String reason, Quote quote) {

    /** What tells that an article is outdated. */
    public enum Kind {
        /** An attribute says how long it holds, and that is over. */
        EXPIRED,
        /** Its text tells of something to come at a time that is past. */
        PAST_PROMISE,
        /** An attribute or its text says that another article took its place. */
        REPLACED,
        /** An attribute says that it is withdrawn. */
        WITHDRAWN,
        /** Nobody has looked at it for long. */
        UNTOUCHED
    }
}
