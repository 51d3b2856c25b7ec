package dev.attendant.sidecar.tenant;

import java.time.Duration;

/**
 * What an admin may tune for one tenant.
 *
 * @param reusableTokens whether a token without a {@code jti} is accepted until it expires; tokens with a {@code jti}
 *     are always good for one request only
 * @param turnDeadline time a turn may take once its processing begins
 * @param thresholds the scores at which decisions tip
 * @param entities what its messages name
 */
public record TenantSettings(
        boolean reusableTokens, Duration turnDeadline, Thresholds thresholds, EntitySettings entities) {

    public static final TenantSettings DEFAULT =
            new TenantSettings(false, Duration.ofMillis(450), Thresholds.DEFAULT, EntitySettings.DEFAULT);

    public TenantSettings {
        if (turnDeadline.isNegative() || turnDeadline.isZero()) {
            throw new IllegalArgumentException("turnDeadline must be positive, but is " + turnDeadline);
        }
    }

    /** These settings with tokens that may be used more than once, as development needs them. */
    public TenantSettings withReusableTokens() {
        return new TenantSettings(true, turnDeadline, thresholds, entities);
    }
}
