package dev.attendant.sidecar.adapter.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import dev.attendant.sidecar.recent.Recent;
import java.util.Map;

/**
 * Which tokens a set of keys has signed. One that comes again, letter by letter the same, is not computed again: a
 * signature of curve P-256 costs most of a millisecond.
 */
final class Signatures {

    private static final int KEPT = 64;

    private final JWKSet keys;
    private final Map<String, Boolean> found = Recent.most(KEPT);

    Signatures(JWKSet keys) {
        this.keys = keys;
    }

    boolean isSigned(SignedJWT token) {
        String letters = token.getParsedString();
        if (found.containsKey(letters)) {
            return true;
        }
        boolean signed = new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader()))
                .select(keys).stream().anyMatch(key -> isSigned(token, key));
        if (signed) {
            found.put(letters, true);
        }
        return signed;
    }

    private static boolean isSigned(SignedJWT token, JWK key) {
        try {
            return token.verify(verifier(key));
        } catch (JOSEException unfit) {
            return false;
        }
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            case ECKey curve -> new ECDSAVerifier(curve);
            default -> throw new JOSEException("no key of " + key.getKeyType() + " can sign a token here");
        };
    }
}
