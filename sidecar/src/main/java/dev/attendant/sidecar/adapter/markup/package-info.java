/** Articles written in Markdown and HTML, read with commonmark-java and jsoup. */
@NullMarked
package dev.attendant.sidecar.adapter.markup;

import org.jspecify.annotations.NullMarked;
