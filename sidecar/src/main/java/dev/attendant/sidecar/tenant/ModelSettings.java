package dev.attendant.sidecar.tenant;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a tenant uses language models.
 *
 * @param answers the models that write answers, as {@code provider/name}, the one to be tried first in front; none
 *     where answers are in the articles' own words
 * @param prices what models cost, by {@code provider/name}; a model without a price is not called
 * @param limits what may be spent
 * @param tone how answers should sound
 * @param policy what every answer must heed, in a sentence or two; may be empty
 * @param outputTokens the most tokens of an answer
 * @param late what becomes of answers that come too late
 * @param lateWithin how long after a turn's deadline an answer is waited for
 * @param tools names of the tools that models may call while they write an answer; a call takes the model another round
 * @param routing which models are asked for what, in place of {@code answers}
 */
public record ModelSettings(
        List<String> answers,
        Map<String, ModelPrice> prices,
        SpendingLimits limits,
        String tone,
        String policy,
        int outputTokens,
        LatePolicy late,
        Duration lateWithin,
        List<String> tools,
        Routing routing) {

    public static final ModelSettings NONE = new ModelSettings(
            List.of(),
            Map.of(),
            SpendingLimits.NONE,
            "warm, calm and brief",
            "",
            400,
            LatePolicy.OFFER,
            Duration.ofSeconds(20),
            List.of(),
            Routing.PLAIN);

    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_TOOLS = 20;
    private static final Pattern TOOL = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public ModelSettings {
        answers = List.copyOf(answers);
        prices = Map.copyOf(prices);
        tools = List.copyOf(tools);
        require(answers.stream().allMatch(ModelSettings::isName), "a model is named as provider/name");
        require(
                tools.size() <= MOST_TOOLS
                        && tools.stream().allMatch(tool -> TOOL.matcher(tool).matches()),
                "tools are at most 20 names of letters, digits, _ and -");
        require(tone.length() <= LONGEST_TEXT && policy.length() <= LONGEST_TEXT, "tone and policy are at most 2,000");
        require(outputTokens >= 16 && outputTokens <= 8_192, "outputTokens must lie between 16 and 8,192");
        require(!lateWithin.isNegative() && lateWithin.toMinutes() <= 10, "lateWithin must be at most ten minutes");
        for (RouteRule rule : routing.rules()) {
            requireKnown(rule, prices);
        }
    }

    /** Whether there may be a model for a task. */
    public boolean isModelFor(ModelTask task) {
        return !answers.isEmpty() || routing.isFor(task);
    }

    /** The same with other routing. */
    public ModelSettings routed(Routing other) {
        return new ModelSettings(answers, prices, limits, tone, policy, outputTokens, late, lateWithin, tools, other);
    }

    private static void requireKnown(RouteRule rule, Map<String, ModelPrice> prices) {
        rule.models().forEach(model -> {
            require(isName(model), "a model is named as provider/name");
            require(
                    prices.containsKey(model),
                    "the route \"%s\" names %s, which prices do not know".formatted(rule.name(), model));
        });
    }

    private static boolean isName(String model) {
        return model.indexOf('/') > 0 && model.indexOf('/') < model.length() - 1;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
