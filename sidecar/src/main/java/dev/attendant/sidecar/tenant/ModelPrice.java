package dev.attendant.sidecar.tenant;

/**
 * What a model costs, in micro-USD for a million tokens.
 *
 * @param cachedInput for input that the provider had in its cache
 */
public record ModelPrice(long input, long cachedInput, long output) {
    public ModelPrice {
        if (input < 0 || cachedInput < 0 || output < 0) {
            throw new IllegalArgumentException("a model's price must not be negative");
        }
    }
}
