/** Numbers of orders, cases and parcels. */
@NullMarked
package dev.attendant.sidecar.entities.reference;

import org.jspecify.annotations.NullMarked;
