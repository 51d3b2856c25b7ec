package dev.attendant.sidecar.chat.route;

import dev.attendant.sidecar.chat.ModelName;
import dev.attendant.sidecar.tenant.ModelTask;
import java.time.Duration;
import java.util.List;

/**
 * How a task finds its model.
 *
 * @param models in the order in which they are tried
 * @param triesPerModel how often one is asked at most, where its failure may pass
 * @param mostPerTry how long one try may take, so that time is left for the next model
 * @param leastPerTry with less time than this left, no try is begun
 * @param inTime how long somebody waits for the answer; only the last model is tried again after that
 */
public record Route(
        ModelTask task,
        List<ModelName> models,
        int triesPerModel,
        Duration mostPerTry,
        Duration leastPerTry,
        Duration inTime) {

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
}
