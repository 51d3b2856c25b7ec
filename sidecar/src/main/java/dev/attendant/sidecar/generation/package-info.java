/** Writing the answer from passages, with evidence for every sentence. */
@NullMarked
package dev.attendant.sidecar.generation;

import org.jspecify.annotations.NullMarked;
