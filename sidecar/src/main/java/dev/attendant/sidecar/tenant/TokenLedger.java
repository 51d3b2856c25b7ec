package dev.attendant.sidecar.tenant;

import java.time.Instant;

/** Remembers used tokens until they expire, so that each is accepted once. */
public interface TokenLedger {

    /**
     * Marks a token as used.
     *
     * @param tokenId the token's {@code jti} claim
     * @param expiresAt when the entry may be forgotten
     * @return false if it was used before
     */
    boolean use(TenantId tenant, String tokenId, Instant expiresAt);
}
