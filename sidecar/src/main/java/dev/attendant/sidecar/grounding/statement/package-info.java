/** Texts as statements: sentences with their words and values. */
@NullMarked
package dev.attendant.sidecar.grounding.statement;

import org.jspecify.annotations.NullMarked;
