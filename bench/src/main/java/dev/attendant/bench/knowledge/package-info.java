/** Retrieval beside what a user would pick instead, over the same documents and questions in one run. */
@NullMarked
package dev.attendant.bench.knowledge;

import org.jspecify.annotations.NullMarked;
