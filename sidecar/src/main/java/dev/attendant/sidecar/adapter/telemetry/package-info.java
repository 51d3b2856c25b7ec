/** Metrics, on Micrometer. */
@NullMarked
package dev.attendant.sidecar.adapter.telemetry;

import org.jspecify.annotations.NullMarked;
