/** Makes the weights that ship with Attendant. */
@NullMarked
package dev.attendant.sidecar.insight.training;

import org.jspecify.annotations.NullMarked;
