package dev.attendant.simulator.answer;

/**
 * What a provider would bill for a call.
 *
 * @param input all that was read, of which {@code cachedInput} came from a cache
 * @param output what was written, also where nobody read it to the end
 */
public record Tokens(long input, long cachedInput, long output) {

    /** Of a call that was turned away, or has not been read yet. */
    public static final Tokens NONE = new Tokens(0, 0, 0);
}
