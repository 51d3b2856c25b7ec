package dev.attendant.sidecar.assist;

import java.util.Optional;

/** Sums up conversations. */
@FunctionalInterface
public interface Summariser {

    /** A summary; empty where the tenant has no such conversation. */
    Optional<Summary> summarise(SummaryRequest request);
}
