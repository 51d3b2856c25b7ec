/** Caches in this process, on Caffeine. */
@NullMarked
package dev.attendant.sidecar.adapter.caffeine;

import org.jspecify.annotations.NullMarked;
