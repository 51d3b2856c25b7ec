/** Statements of two articles that cannot both be true. */
@NullMarked
package dev.attendant.sidecar.care.contradiction;

import org.jspecify.annotations.NullMarked;
