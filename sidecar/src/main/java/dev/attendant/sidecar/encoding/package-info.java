/** Text as vectors: the port that an encoder implements, and arithmetic on its output. */
@NullMarked
package dev.attendant.sidecar.encoding;

import org.jspecify.annotations.NullMarked;
