/** Markdown articles, read with commonmark-java. */
@NullMarked
package dev.attendant.sidecar.adapter.commonmark;

import org.jspecify.annotations.NullMarked;
