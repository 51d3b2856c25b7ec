/** Figures of quality: how well messages are read, passages found and questions answered. */
@NullMarked
package dev.attendant.sidecar.insight.evaluation;

import org.jspecify.annotations.NullMarked;
