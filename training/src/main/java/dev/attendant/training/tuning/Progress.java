package dev.attendant.training.tuning;

import dev.attendant.training.data.Batch;

/** Hears how learning goes. */
@FunctionalInterface
public interface Progress {

    /**
     * @param loss mean cross-entropy over the batch, before it was learned from
     * @param step counted from 1
     */
    void learned(Batch batch, float loss, int step, int steps);
}
