/** Articles and sections that say nearly the same. */
@NullMarked
package dev.attendant.sidecar.care.duplicate;

import org.jspecify.annotations.NullMarked;
