/** Commands a person types. */
@NullMarked
package dev.attendant.sidecar.cli;

import org.jspecify.annotations.NullMarked;
