package dev.attendant.sidecar.models;

/** Makes a usable model of what is kept. */
@FunctionalInterface
public interface ModelLoader<M> {

    /**
     * @throws UnusableModelException where the weights are damaged or belong to another encoder than the running one
     */
    M load(ModelCard card, byte[] weights);
}
