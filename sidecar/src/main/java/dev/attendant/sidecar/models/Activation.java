package dev.attendant.sidecar.models;

/**
 * A change of the active version; {@link ModelVersion#SHIPPED} stands for the shipped model.
 *
 * @param rollback whether it undid the activation before it
 */
public record Activation(int from, int to, boolean rollback, Origin origin) {}
