package dev.attendant.sidecar.org;

import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * How an action ended in the org.
 *
 * @param action names the call, as whoever asked for it does: 1 to {@value #LONGEST_ID} UTF-16 code units
 * @param key the same with each repetition of one request; empty where the request had none
 * @param output what it gave; it may hold personal data, and may be empty
 * @param caller who tells, as the token names them
 * @param at when it was told
 */
public record ActionResult(
        TenantId tenant, String action, Optional<String> key, Status status, String output, String caller, Instant at) {

    /** Longest id of an action, in UTF-16 code units. */
    public static final int LONGEST_ID = 255;

    public ActionResult {
        if (action.isEmpty() || action.length() > LONGEST_ID) {
            throw new IllegalArgumentException("an action's id must have 1 to " + LONGEST_ID + " UTF-16 code units");
        }
    }

    /** How it ended. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        /** The org did not let it run. */
        REFUSED
    }

    /** Whether this repeats the other: the same request again, or the same result. */
    public boolean repeats(ActionResult other) {
        boolean sameKey = key.isPresent() && key.equals(other.key);
        return sameKey || status == other.status && output.equals(other.output);
    }

    /** The output may be personal, so it stays out of logs. */
    @Override
    public String toString() {
        return "ActionResult[" + action + ", " + status + "]";
    }
}
