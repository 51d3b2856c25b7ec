/** Answering a recorded turn again from what was recorded with it, and telling whether the same comes out. */
@NullMarked
package dev.attendant.sidecar.replay;

import org.jspecify.annotations.NullMarked;
