/** Tunes a branch of the encoder's upper layers for classifiers; the command and its progress. */
@NullMarked
package dev.attendant.training;

import org.jspecify.annotations.NullMarked;
