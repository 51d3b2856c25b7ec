package dev.attendant.training.tuning;

/** Hears how learning goes. */
@FunctionalInterface
public interface Progress {

    /**
     * @param loss mean cross-entropy over a batch, before it was learned from
     * @param step counted from 1
     */
    void learned(String task, float loss, int step, int steps);
}
