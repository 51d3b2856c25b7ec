/** Language models of Anthropic, by its own library. */
@NullMarked
package dev.attendant.sidecar.adapter.anthropic;

import org.jspecify.annotations.NullMarked;
