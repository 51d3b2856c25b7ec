package dev.attendant.sidecar.cost;

/**
 * What a model costs, in micro-USD for a million tokens: one US dollar for a million is 1,000,000.
 *
 * @param cachedInput for input that the provider had in its cache
 */
public record Price(long input, long cachedInput, long output) {

    private static final long MILLION = 1_000_000;

    /** A model that costs nothing, such as one on a machine of one's own. */
    public static final Price FREE = new Price(0, 0, 0);

    public Price {
        if (input < 0 || cachedInput < 0 || output < 0) {
            throw new IllegalArgumentException("a price must not be negative");
        }
    }

    /** In micro-USD, rounded up. */
    public long of(TokenUse use) {
        long parts = Math.addExact(
                Math.addExact(
                        Math.multiplyExact(input, use.input()), Math.multiplyExact(cachedInput, use.cachedInput())),
                Math.multiplyExact(output, use.output()));
        return Math.ceilDiv(parts, MILLION);
    }

    /** The most that a call can cost: all of its input read anew, or from a cache where that is dearer. */
    public long worst(long inputTokens, long outputTokens) {
        return new Price(Math.max(input, cachedInput), 0, output).of(new TokenUse(inputTokens, 0, outputTokens));
    }
}
