package dev.attendant.sidecar.chat;

/**
 * Tokens as the provider counted them.
 *
 * @param inputTokens all of what was sent, with the cached ones
 * @param cachedTokens those of the input that the provider had from an earlier call
 * @param outputTokens what the model wrote, with what it wrote for itself
 */
public record Usage(long inputTokens, long cachedTokens, long outputTokens) {

    /** Nothing was used, or the provider did not say. */
    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage plus(Usage other) {
        return new Usage(
                inputTokens + other.inputTokens, cachedTokens + other.cachedTokens, outputTokens + other.outputTokens);
    }
}
