/** What the branch learns from: tasks with labelled texts, and how they are dealt out in batches. */
@NullMarked
package dev.attendant.training.data;

import org.jspecify.annotations.NullMarked;
