/** The encoder as an ONNX graph: its weights, its lower layers, and a second branch of its upper ones. */
@NullMarked
package dev.attendant.training.graph;

import org.jspecify.annotations.NullMarked;
