package dev.attendant.sidecar.adapter.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.attendant.sidecar.tenant.TenantSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the claims of a token whose signature is good. */
final class ClaimChecks {

    /** How far clocks may differ. */
    static final Duration LEEWAY = Duration.ofSeconds(30);

    private static final String AUDIENCE = "attendant";
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    private static final Duration LONGEST_REUSABLE_LIFE = Duration.ofHours(10);
    private static final int LONGEST_ID = 255;

    private final JWTClaimsSet claims;
    private final TenantSettings settings;
    private final Instant now;

    ClaimChecks(JWTClaimsSet claims, TenantSettings settings, Instant now) {
        this.claims = claims;
        this.settings = settings;
        this.now = now;
    }

    /** The first fault, as a sentence for the token's owner. */
    Optional<String> fault() {
        return audienceFault()
                .or(this::lifetimeFault)
                .or(this::notBeforeFault)
                .or(this::issuedAtFault)
                .or(this::subjectFault)
                .or(this::idFault);
    }

    private Optional<String> audienceFault() {
        return faultIf(
                !claims.getAudience().contains(AUDIENCE),
                "The token is for another audience; aud must contain " + AUDIENCE + ".");
    }

    private Optional<String> lifetimeFault() {
        Date expiration = claims.getExpirationTime();
        if (expiration == null) {
            return Optional.of("The token never expires; exp is required.");
        }
        Instant expiresAt = expiration.toInstant();
        Duration longest = settings.reusableTokens() ? LONGEST_REUSABLE_LIFE : LONGEST_LIFE;
        return faultIf(!expiresAt.plus(LEEWAY).isAfter(now), "The token has expired.")
                .or(() -> faultIf(
                        expiresAt.isAfter(now.plus(longest).plus(LEEWAY)),
                        "The token lives too long; exp may be at most " + longest.toHours() + " h ahead."));
    }

    private Optional<String> notBeforeFault() {
        return faultIf(isAhead(claims.getNotBeforeTime()), "The token is not valid yet; nbf lies ahead.");
    }

    private Optional<String> issuedAtFault() {
        return faultIf(isAhead(claims.getIssueTime()), "The token is from the future; iat lies ahead.");
    }

    private Optional<String> subjectFault() {
        String subject = claims.getSubject();
        return faultIf(subject == null || subject.isBlank(), "The token names no subject; sub is required.");
    }

    private Optional<String> idFault() {
        String id = claims.getJWTID();
        if (id == null) {
            return faultIf(!settings.reusableTokens(), "The token has no id; jti is required.");
        }
        return faultIf(
                id.isBlank() || id.length() > LONGEST_ID,
                "The token's id does not fit; jti must have 1 to " + LONGEST_ID + " characters.");
    }

    private boolean isAhead(@Nullable Date time) {
        return time != null && time.toInstant().isAfter(now.plus(LEEWAY));
    }

    private static Optional<String> faultIf(boolean faulty, String fault) {
        return faulty ? Optional.of(fault) : Optional.empty();
    }
}
