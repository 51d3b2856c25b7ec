/** Breakers, bulkheads and rate limits, by Resilience4j. */
@NullMarked
package dev.attendant.sidecar.adapter.resilience;

import org.jspecify.annotations.NullMarked;
