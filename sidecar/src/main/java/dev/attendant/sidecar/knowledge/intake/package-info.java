/** Files of a folder, on their way to being documents: decoded, taken apart, and compared with each other. */
@NullMarked
package dev.attendant.sidecar.knowledge.intake;

import org.jspecify.annotations.NullMarked;
