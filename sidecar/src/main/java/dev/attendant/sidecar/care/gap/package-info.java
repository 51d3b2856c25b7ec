/** What customers ask and no article answers. */
@NullMarked
package dev.attendant.sidecar.care.gap;

import org.jspecify.annotations.NullMarked;
