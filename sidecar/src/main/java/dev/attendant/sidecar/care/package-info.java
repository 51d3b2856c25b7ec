/** Finds what an editor should look at in a knowledge base. */
@NullMarked
package dev.attendant.sidecar.care;

import org.jspecify.annotations.NullMarked;
