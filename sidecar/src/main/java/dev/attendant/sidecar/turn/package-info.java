/** One customer message from arrival to reply. */
@NullMarked
package dev.attendant.sidecar.turn;

import org.jspecify.annotations.NullMarked;
