/** Full text and vectors in process, on Lucene. */
@NullMarked
package dev.attendant.sidecar.adapter.lucene;

import org.jspecify.annotations.NullMarked;
