package dev.attendant.sidecar.adapter.jwt;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TokenLedger;
import dev.attendant.sidecar.tenant.TokenVerifier;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies signed JSON Web Tokens against the keys of the tenant that {@code iss} names.
 *
 * <p>A token with a {@code jti} is used up in the ledger, after everything else about it was found good: a forged token
 * can use up nothing.
 */
public final class JwtVerifier implements TokenVerifier {

    private static final int LONGEST_TOKEN = 8 * 1024;
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS512, JWSAlgorithm.ES256);

    private final TenantCache tenants;
    private final TokenLedger ledger;
    private final Clock clock;

    public JwtVerifier(TenantDirectory directory, TokenLedger ledger, Clock clock) {
        this.tenants = new TenantCache(directory, clock);
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Verification verify(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return new Refused("The token is longer than 8 KB.");
        }
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            return claims == null ? unreadable() : verify(signed, claims);
        } catch (ParseException | IllegalArgumentException wrong) {
            return unreadable();
        }
    }

    private Verification verify(SignedJWT token, JWTClaimsSet claims) {
        if (!ALGORITHMS.contains(token.getHeader().getAlgorithm())) {
            return new Refused("The token is signed with another algorithm than RS256, RS512 or ES256.");
        }
        Optional<TenantKeys> tenant = Optional.ofNullable(claims.getIssuer()).flatMap(tenants::byIssuer);
        if (tenant.isEmpty()) {
            return new Refused("The token's issuer is unknown.");
        }
        return tenant.get().signatures().isSigned(token)
                ? verify(claims, tenant.get())
                : new Refused("The token's signature does not fit its issuer's keys.");
    }

    private Verification verify(JWTClaimsSet claims, TenantKeys keys) {
        return new ClaimChecks(claims, keys.tenant().settings(), clock.instant())
                .fault()
                .<Verification>map(Refused::new)
                .orElseGet(() -> useUp(claims, keys));
    }

    private Verification useUp(JWTClaimsSet claims, TenantKeys keys) {
        String id = claims.getJWTID();
        Instant forgettable = claims.getExpirationTime().toInstant().plus(ClaimChecks.LEEWAY);
        if (id != null && !ledger.use(keys.tenant().id(), id, forgettable)) {
            return new Refused("The token was used before; each is good for one request.");
        }
        return new Verified(keys.tenant(), claims.getSubject());
    }

    private static Verification unreadable() {
        return new Refused("The token is not a signed JSON Web Token.");
    }
}
