/** Which language a message is written in. */
@NullMarked
package dev.attendant.sidecar.language;

import org.jspecify.annotations.NullMarked;
