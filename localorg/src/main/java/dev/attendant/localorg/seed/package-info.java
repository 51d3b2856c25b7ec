/** Errors put into a sound package one at a time, to prove that each check can fail. */
@NullMarked
package dev.attendant.localorg.seed;

import org.jspecify.annotations.NullMarked;
