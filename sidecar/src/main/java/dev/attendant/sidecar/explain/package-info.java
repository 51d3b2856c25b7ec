/** Why a stage came to what it came to, in words and figures. */
@NullMarked
package dev.attendant.sidecar.explain;

import org.jspecify.annotations.NullMarked;
