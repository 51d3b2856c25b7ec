/** Reading mistyped words as the ones that were meant. */
@NullMarked
package dev.attendant.sidecar.spelling;

import org.jspecify.annotations.NullMarked;
