/** Intent classification beside what a user would pick instead, on the same texts in one run. */
@NullMarked
package dev.attendant.bench.understanding;

import org.jspecify.annotations.NullMarked;
