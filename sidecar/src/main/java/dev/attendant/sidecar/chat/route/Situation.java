package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.tenant.ModelTask;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * What a route looks at in a request.
 *
 * @param language of the turn, as a BCP 47 tag
 * @param promptTokens estimated
 * @param outputTokens the most that may be written
 * @param left time until the turn's deadline; not positive where it is over
 * @param budgetLeft the share that is left of the tightest budget, from 0 to 1; asked only where a rule wants to know
 */
public record Situation(
        ModelTask task,
        String language,
        int promptTokens,
        int outputTokens,
        Duration left,
        DoubleSupplier budgetLeft) {}
