/** A sentence lined up with what it rests on, and what was swapped, added or left out between them. */
@NullMarked
package dev.attendant.sidecar.grounding.edit;

import org.jspecify.annotations.NullMarked;
