/** Turns, what they came to, and what followed. */
@NullMarked
package dev.attendant.sidecar.adapter.postgres.turn;

import org.jspecify.annotations.NullMarked;
