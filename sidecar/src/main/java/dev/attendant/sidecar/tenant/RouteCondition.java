package dev.attendant.sidecar.tenant;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * What must hold for a rule of a route; all of it.
 *
 * @param tasks what a model is to do; empty for anything
 * @param languages of the turn, as BCP 47 tags, of which {@code de} stands for {@code de-AT} too; empty for any
 * @param promptTokensAtLeast how long the prompt is, estimated
 * @param promptTokensAtMost {@link Integer#MAX_VALUE} for any
 * @param leftAtLeast time left until the turn's deadline
 * @param budgetLeftAtMost the share that is left of the tightest budget, from 0 to 1; 1 for any
 */
public record RouteCondition(
        Set<ModelTask> tasks,
        Set<String> languages,
        int promptTokensAtLeast,
        int promptTokensAtMost,
        Duration leftAtLeast,
        double budgetLeftAtMost) {

    /** Always holds. */
    public static final RouteCondition ALWAYS =
            new RouteCondition(Set.of(), Set.of(), 0, Integer.MAX_VALUE, Duration.ZERO, 1);

    public RouteCondition {
        tasks = Set.copyOf(tasks);
        languages = Set.copyOf(languages);
        languages.forEach(RouteCondition::requireTag);
        require(
                promptTokensAtLeast >= 0 && promptTokensAtLeast <= promptTokensAtMost,
                "promptTokensAtLeast must lie between 0 and promptTokensAtMost");
        require(!leftAtLeast.isNegative(), "millisLeftAtLeast must not be negative");
        require(budgetLeftAtMost >= 0 && budgetLeftAtMost <= 1, "budgetLeftAtMost must lie between 0 and 1");
    }

    public boolean isFor(ModelTask task) {
        return tasks.isEmpty() || tasks.contains(task);
    }

    /** @param language a BCP 47 tag */
    public boolean isIn(String language) {
        String spoken = language.toLowerCase(Locale.ROOT) + "-";
        return languages.isEmpty()
                || languages.stream().anyMatch(tag -> spoken.startsWith(tag.toLowerCase(Locale.ROOT) + "-"));
    }

    private static void requireTag(String tag) {
        require(
                !tag.isEmpty() && Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag),
                "\"" + tag + "\" is no language such as en or pt-BR");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
