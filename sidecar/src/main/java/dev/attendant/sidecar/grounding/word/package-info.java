/** The words of a text as grounding compares them: stems, what stands for what, and what turns a meaning. */
@NullMarked
package dev.attendant.sidecar.grounding.word;

import org.jspecify.annotations.NullMarked;
