/** A message cut into tokens, and the phrases of a language that recognisers look for in them. */
@NullMarked
package dev.attendant.sidecar.entities.text;

import org.jspecify.annotations.NullMarked;
