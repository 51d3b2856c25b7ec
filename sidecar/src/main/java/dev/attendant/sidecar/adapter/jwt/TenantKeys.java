package dev.attendant.sidecar.adapter.jwt;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import dev.attendant.sidecar.tenant.Tenant;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;

/** A tenant with its keys, as they were read from the directory at a time. */
record TenantKeys(Tenant tenant, JWKSet keys, Instant readAt) {

    static TenantKeys of(Tenant tenant, Instant readAt) {
        try {
            return new TenantKeys(tenant, JWKSet.parse(tenant.publicKeys()), readAt);
        } catch (ParseException wrong) {
            throw new IllegalStateException("the public keys of tenant " + tenant.id() + " are not a JWK set", wrong);
        }
    }

    /** The keys that may have signed a token with this header. */
    List<JWK> candidates(JWSHeader header) {
        return new JWKSelector(JWKMatcher.forJWSHeader(header)).select(keys);
    }
}
