package dev.attendant.sidecar.http;

import java.util.function.BooleanSupplier;

/**
 * One thing the sidecar needs before it can serve.
 *
 * @param name such as {@code database}
 * @param up whether it is there; an exception means that it is not
 */
public record ReadinessCheck(String name, BooleanSupplier up) {}
