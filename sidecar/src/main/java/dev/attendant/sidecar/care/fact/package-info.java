/** Values that texts give: quantities, prices, times and dates. */
@NullMarked
package dev.attendant.sidecar.care.fact;

import org.jspecify.annotations.NullMarked;
