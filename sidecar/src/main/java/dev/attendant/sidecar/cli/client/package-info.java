/** Speaks to a running sidecar. */
@NullMarked
package dev.attendant.sidecar.cli.client;

import org.jspecify.annotations.NullMarked;
