package dev.attendant.sidecar.tenant;

/** Tells whose bearer token this is. */
public interface TokenVerifier {

    /**
     * Checks a token and, where it is good for one request only, uses it up.
     *
     * @param token as the client sent it, of any form and length
     */
    Verification verify(String token);

    /** What came of checking a token. */
    sealed interface Verification {}

    /** The token is good; {@code subject} of {@code tenant} asks. */
    record Verified(Tenant tenant, String subject) implements Verification {}

    /** The token is not good; {@code reason} is a sentence its owner may read and does not repeat the token. */
    record Refused(String reason) implements Verification {}
}
