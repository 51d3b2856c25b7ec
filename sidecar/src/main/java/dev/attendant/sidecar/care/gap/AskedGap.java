package dev.attendant.sidecar.care.gap;

import java.time.Instant;

/**
 * A gap that customers came upon.
 *
 * @param first when it was asked about first within the time looked at
 * @param last when it was asked about last
 */
public record AskedGap(Instant first, Instant last, Gap gap) {}
