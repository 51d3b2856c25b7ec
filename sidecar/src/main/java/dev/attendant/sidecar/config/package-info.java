/** Checked settings, read once at start. */
@NullMarked
package dev.attendant.sidecar.config;

import org.jspecify.annotations.NullMarked;
