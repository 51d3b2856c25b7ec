/** Maps that keep what was used last. */
@NullMarked
package dev.attendant.sidecar.recent;

import org.jspecify.annotations.NullMarked;
