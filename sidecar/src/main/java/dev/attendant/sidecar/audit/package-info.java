/** Who did what, for those who must be able to prove it. */
@NullMarked
package dev.attendant.sidecar.audit;

import org.jspecify.annotations.NullMarked;
