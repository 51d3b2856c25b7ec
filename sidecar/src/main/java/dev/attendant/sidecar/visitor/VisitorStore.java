package dev.attendant.sidecar.visitor;

import java.time.Instant;
import java.util.Optional;

/** Where visitors are kept, by the hash of their token. */
public interface VisitorStore {

    /**
     * Keeps a visitor, whose conversation is there already, and forgets those of the tenant that expired.
     *
     * @param now the time by which others have expired
     */
    void save(TokenHash token, Visitor visitor, Instant now);

    /** The visitor with a token, expired or not. Needs no tenant context. */
    Optional<Visitor> find(TokenHash token);
}
