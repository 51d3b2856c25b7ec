package dev.attendant.sidecar.org;

import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * Something that is read from the org has changed there.
 *
 * @param ids what has, where the org says so; at most {@value #MOST_IDS}
 * @param caller who tells, as the token names them
 */
public record Notice(TenantId tenant, Kind kind, List<String> ids, String caller, Instant at) {

    public static final int MOST_IDS = 200;

    public Notice {
        ids = List.copyOf(ids);
        if (ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("a notice names at most " + MOST_IDS + " ids, not " + ids.size());
        }
    }

    /** What has changed. */
    public enum Kind {
        /** Articles. */
        KNOWLEDGE,
        /** Settings. */
        SETTINGS
    }
}
