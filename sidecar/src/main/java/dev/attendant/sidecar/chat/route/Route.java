package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.tenant.ModelTask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a task finds its model.
 *
 * @param models in the order in which they are tried
 * @param triesPerModel how often one is asked at most, where its failure may pass
 * @param mostPerTry how long one try may take, so that time is left for the next model
 * @param leastPerTry with less time than this left, no try is begun
 * @param inTime how long somebody waits for the answer; only the last model is tried again after that
 * @param hedgeAfter how long the first model may say nothing before the second is asked too; empty for never
 */
public record Route(
        ModelTask task,
        List<ModelName> models,
        int triesPerModel,
        Duration mostPerTry,
        Duration leastPerTry,
        Duration inTime,
        Optional<Duration> hedgeAfter) {

    public Route {
        models = List.copyOf(models);
        if (models.isEmpty() || triesPerModel < 1) {
            throw new IllegalArgumentException("A route needs a model and a try: " + task);
        }
        if (!leastPerTry.isPositive() || leastPerTry.compareTo(mostPerTry) > 0) {
            throw new IllegalArgumentException(
                    "A try takes above 0, and from least to most: %s, %s".formatted(leastPerTry, mostPerTry));
        }
    }

    /** One model after the other. */
    public Route(
            ModelTask task,
            List<ModelName> models,
            int triesPerModel,
            Duration mostPerTry,
            Duration leastPerTry,
            Duration inTime) {
        this(task, models, triesPerModel, mostPerTry, leastPerTry, inTime, Optional.empty());
    }

    /** Whether two models may be asked at once. */
    boolean isHedged() {
        return hedgeAfter.isPresent() && models.size() > 1;
    }
}
