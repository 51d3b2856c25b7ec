/** Sums of money, percentages and measured quantities. */
@NullMarked
package dev.attendant.sidecar.entities.amount;

import org.jspecify.annotations.NullMarked;
