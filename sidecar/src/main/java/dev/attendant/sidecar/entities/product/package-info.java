/** Products of a tenant's catalogue, found in spite of typos and missing words. */
@NullMarked
package dev.attendant.sidecar.entities.product;

import org.jspecify.annotations.NullMarked;
