/** Transformer layers that learn, on PyTorch. */
@NullMarked
package dev.attendant.training.tuning;

import org.jspecify.annotations.NullMarked;
