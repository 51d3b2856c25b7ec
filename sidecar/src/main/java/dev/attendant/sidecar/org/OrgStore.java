package dev.attendant.sidecar.org;

import dev.attendant.sidecar.tenant.TenantId;
import java.util.Optional;

/** Where what orgs tell is kept: each in one transaction with its audit entry and its outbox message. */
public interface OrgStore {

    /** What keeping a result came to. */
    enum Kept {
        /** It is kept, now or since the same was told before. */
        DONE,
        /** The action has another result, which stands. */
        SETTLED_OTHERWISE
    }

    /**
     * Keeps the first result of an action; a repetition changes nothing.
     *
     * @throws IllegalArgumentException where a text holds U+0000
     */
    Kept keep(ActionResult result);

    Optional<ActionResult> find(TenantId tenant, String action);

    /**
     * Keeps a notice for whoever reads the org; harmless to repeat.
     *
     * @throws IllegalArgumentException where an id holds U+0000
     */
    void keep(Notice notice);
}
