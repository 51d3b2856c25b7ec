/** Whether a message is understood alike whoever wrote it, and however. */
@NullMarked
package dev.attendant.sidecar.bias;

import org.jspecify.annotations.NullMarked;
