/** A stand-in for providers of language models, for tests, benchmarks and demonstrations on one machine. */
@NullMarked
package dev.attendant.simulator;

import org.jspecify.annotations.NullMarked;
