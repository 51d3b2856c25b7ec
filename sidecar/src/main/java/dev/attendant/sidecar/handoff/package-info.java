/** When and why a human takes over. */
@NullMarked
package dev.attendant.sidecar.handoff;

import org.jspecify.annotations.NullMarked;
