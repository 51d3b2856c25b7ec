/** The recogniser of each tenant, with its own number patterns and products. */
@NullMarked
package dev.attendant.sidecar.entities.tenant;

import org.jspecify.annotations.NullMarked;
