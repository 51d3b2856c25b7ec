/** Relations of articles that help nobody. */
@NullMarked
package dev.attendant.sidecar.care.relation;

import org.jspecify.annotations.NullMarked;
