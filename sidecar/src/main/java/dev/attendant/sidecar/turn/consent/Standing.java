package dev.attendant.sidecar.turn.consent;

import dev.attendant.sidecar.turn.Proposed;
import java.time.Instant;
import java.util.Optional;

/** How a proposal stands. */
public enum Standing {
    /** It waits for a person's word. */
    OPEN,
    /** It was confirmed, and the tool is at work. */
    UNDERWAY,
    DONE,
    /** It was confirmed, and could not be done. */
    NOT_DONE,
    REFUSED,
    /** Nobody said a word in time. */
    EXPIRED;

    /** @param consent a person's word on it, if one was given */
    static Standing of(Proposed proposed, Optional<Consent> consent, Instant now) {
        return consent.map(Standing::of).orElseGet(() -> proposed.isExpired(now) ? EXPIRED : OPEN);
    }

    /** How it stands after a person's word. */
    public static Standing of(Consent consent) {
        if (!consent.given()) {
            return REFUSED;
        }
        return consent.ending().map(ending -> ending.done() ? DONE : NOT_DONE).orElse(UNDERWAY);
    }
}
