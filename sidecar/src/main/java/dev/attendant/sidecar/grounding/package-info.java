/** Whether a sentence is supported by the texts it should rest on, why, and where. */
@NullMarked
package dev.attendant.sidecar.grounding;

import org.jspecify.annotations.NullMarked;
