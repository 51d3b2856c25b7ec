/** Prompts: versioned files with variables, filled within a budget of tokens, customers' words quoted as data. */
@NullMarked
package dev.attendant.sidecar.prompt;

import org.jspecify.annotations.NullMarked;
