/** The package as it lies on disk: components by type and name, and their XML with positions. */
@NullMarked
package dev.attendant.localorg.source;

import org.jspecify.annotations.NullMarked;
