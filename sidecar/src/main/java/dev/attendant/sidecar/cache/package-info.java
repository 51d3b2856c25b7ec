/** Answers that may be given again: to the same words, or to the same question in other words. */
@NullMarked
package dev.attendant.sidecar.cache;

import org.jspecify.annotations.NullMarked;
