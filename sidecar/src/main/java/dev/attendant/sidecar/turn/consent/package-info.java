/** What a person confirms or declines before it is done. */
@NullMarked
package dev.attendant.sidecar.turn.consent;

import org.jspecify.annotations.NullMarked;
