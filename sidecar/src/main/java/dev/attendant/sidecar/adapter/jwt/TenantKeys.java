package dev.attendant.sidecar.adapter.jwt;

import com.nimbusds.jose.jwk.JWKSet;
import dev.attendant.sidecar.tenant.Tenant;
import java.text.ParseException;
import java.time.Instant;

/** A tenant with what its keys have signed, as they were read from the directory at a time. */
record TenantKeys(Tenant tenant, Signatures signatures, Instant readAt) {

    static TenantKeys of(Tenant tenant, Instant readAt) {
        try {
            return new TenantKeys(tenant, new Signatures(JWKSet.parse(tenant.publicKeys())), readAt);
        } catch (ParseException wrong) {
            throw new IllegalStateException("the public keys of tenant " + tenant.id() + " are not a JWK set", wrong);
        }
    }
}
