/** Figures of quality: how well passages are found and questions answered. */
@NullMarked
package dev.attendant.sidecar.insight;

import org.jspecify.annotations.NullMarked;
