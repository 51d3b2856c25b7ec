/** Commands that measure. */
@NullMarked
package dev.attendant.sidecar.cli.evaluate;

import org.jspecify.annotations.NullMarked;
