/** Screening of what comes in. */
@NullMarked
package dev.attendant.sidecar.safety;

import org.jspecify.annotations.NullMarked;
