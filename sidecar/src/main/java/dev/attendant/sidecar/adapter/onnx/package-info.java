/** The MiniLM sentence encoder on ONNX Runtime. */
@NullMarked
package dev.attendant.sidecar.adapter.onnx;

import org.jspecify.annotations.NullMarked;
