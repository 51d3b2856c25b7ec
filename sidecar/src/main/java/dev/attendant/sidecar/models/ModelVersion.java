package dev.attendant.sidecar.models;

/**
 * A model as it was published; it never changes.
 *
 * @param number counts a tenant's published models from 1
 * @param bytes length of its weights
 */
public record ModelVersion(int number, ModelCard card, int bytes, Origin published) {

    /** The number that stands for the shipped model, which every tenant has and none publishes. */
    public static final int SHIPPED = 0;
}
