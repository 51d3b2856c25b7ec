/** Commands that make weights. */
@NullMarked
package dev.attendant.sidecar.cli.train;

import org.jspecify.annotations.NullMarked;
