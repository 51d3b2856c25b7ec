/** Whether the Apex compiles, as far as apex-ls can tell. */
@NullMarked
package dev.attendant.localorg.types;

import org.jspecify.annotations.NullMarked;
