/** Links of articles, and where they lead. */
@NullMarked
package dev.attendant.sidecar.care.link;

import org.jspecify.annotations.NullMarked;
