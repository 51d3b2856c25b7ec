/** Fitting to a tenant's own knowledge base how far a retrieval is held for an answer. */
@NullMarked
package dev.attendant.sidecar.calibration;

import org.jspecify.annotations.NullMarked;
