/**
 * Tools that a model may call: what there is, who runs it, and the loop between model and tools with its limits. What
 * goes wrong with a call is a value that the model reads; what changes the world waits for a person.
 */
@NullMarked
package dev.attendant.sidecar.action;

import org.jspecify.annotations.NullMarked;
