/** Boosted trees over signals: how they decide, how they are grown, and how they are written. */
@NullMarked
package dev.attendant.sidecar.grounding.boost;

import org.jspecify.annotations.NullMarked;
