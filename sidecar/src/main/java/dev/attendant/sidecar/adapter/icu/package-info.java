/** Encodings of text files, told with ICU4J. */
@NullMarked
package dev.attendant.sidecar.adapter.icu;

import org.jspecify.annotations.NullMarked;
