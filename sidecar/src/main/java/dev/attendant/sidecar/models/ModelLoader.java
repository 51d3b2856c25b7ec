package dev.attendant.sidecar.models;

/** Makes a usable model of what is kept. */
@FunctionalInterface
public interface ModelLoader<M> {

    /**
     * @throws UnusableModelException where the weights are damaged or belong to another encoder than the running one
     */
    Loaded<M> load(ModelCard card, byte[] weights);

    /**
     * A model in memory.
     *
     * @param bytes the memory that it takes
     */
    record Loaded<M>(M model, long bytes) {}
}
