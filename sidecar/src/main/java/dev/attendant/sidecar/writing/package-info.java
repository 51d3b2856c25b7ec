/** Answers that language models write: masked on the way out, paid for beforehand, checked sentence by sentence. */
@NullMarked
package dev.attendant.sidecar.writing;

import org.jspecify.annotations.NullMarked;
