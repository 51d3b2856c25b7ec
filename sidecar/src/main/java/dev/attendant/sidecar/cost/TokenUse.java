package dev.attendant.sidecar.cost;

/**
 * Tokens of a call, as the provider counts them.
 *
 * @param input read anew
 * @param cachedInput read from the provider's cache
 * @param output written
 */
public record TokenUse(long input, long cachedInput, long output) {

    public static final TokenUse NONE = new TokenUse(0, 0, 0);

    public TokenUse {
        if (input < 0 || cachedInput < 0 || output < 0) {
            throw new IllegalArgumentException("tokens must not be negative");
        }
    }
}
