/** Measures a sidecar under load; for development only. */
@NullMarked
package dev.attendant.bench;

import org.jspecify.annotations.NullMarked;
