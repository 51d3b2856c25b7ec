package dev.attendant.sidecar.tenant;

import java.time.Duration;
import java.util.Map;

/**
 * What an admin may tune for one tenant.
 *
 * @param reusableTokens whether a token without a {@code jti} is accepted until it expires; tokens with a {@code jti}
 *     are always good for one request only
 * @param turnDeadline time a turn may take once its processing begins
 * @param thresholds the scores at which decisions tip
 * @param entities what its messages name
 * @param answerability the weights by which retrievals are held for answers, by signal, where they were fitted to its
 *     own knowledge base; empty for those that ship
 * @param channelDeadlines in place of {@code turnDeadline}, by channel, such as a longer one for e-mail
 * @param models how language models are used
 * @param web where its web chat may stand
 */
public record TenantSettings(
        boolean reusableTokens,
        Duration turnDeadline,
        Thresholds thresholds,
        EntitySettings entities,
        Map<String, Double> answerability,
        Map<String, Duration> channelDeadlines,
        ModelSettings models,
        WebSettings web) {

    public static final TenantSettings DEFAULT = new TenantSettings(
            false,
            Duration.ofMillis(450),
            Thresholds.DEFAULT,
            EntitySettings.DEFAULT,
            Map.of(),
            Map.of(),
            ModelSettings.NONE,
            WebSettings.NONE);

    public TenantSettings {
        answerability = Map.copyOf(answerability);
        channelDeadlines = Map.copyOf(channelDeadlines);
        requirePositive("turnDeadline", turnDeadline);
        channelDeadlines.forEach((channel, deadline) -> requirePositive("the deadline of " + channel, deadline));
    }

    /** These settings with other entities. */
    public TenantSettings with(EntitySettings others) {
        return new TenantSettings(
                reusableTokens, turnDeadline, thresholds, others, answerability, channelDeadlines, models, web);
    }

    /** These settings with other weights; with none for those that ship. */
    public TenantSettings withAnswerability(Map<String, Double> weights) {
        return new TenantSettings(
                reusableTokens, turnDeadline, thresholds, entities, weights, channelDeadlines, models, web);
    }

    /** These settings with tokens that may be used more than once, as development needs them. */
    public TenantSettings withReusableTokens() {
        return new TenantSettings(
                true, turnDeadline, thresholds, entities, answerability, channelDeadlines, models, web);
    }

    /** These settings with other use of language models. */
    public TenantSettings with(ModelSettings others) {
        return new TenantSettings(
                reusableTokens, turnDeadline, thresholds, entities, answerability, channelDeadlines, others, web);
    }

    /** How long a turn of a conversation on a channel may take once its processing begins. */
    public Duration deadline(String channel) {
        return channelDeadlines.getOrDefault(channel, turnDeadline);
    }

    private static void requirePositive(String what, Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException(what + " must be positive, but is " + time);
        }
    }

    /** These settings with a web chat elsewhere. */
    public TenantSettings withWeb(WebSettings elsewhere) {
        return new TenantSettings(
                reusableTokens, turnDeadline, thresholds, entities, answerability, channelDeadlines, models, elsewhere);
    }
}
