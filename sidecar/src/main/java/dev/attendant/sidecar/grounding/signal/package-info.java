/** How a sentence agrees with what it may rest on, one named signal for each way to go wrong. */
@NullMarked
package dev.attendant.sidecar.grounding.signal;

import org.jspecify.annotations.NullMarked;
