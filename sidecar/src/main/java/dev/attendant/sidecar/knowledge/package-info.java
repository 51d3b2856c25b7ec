/** Documents, their versions and passages, and the index that is published from them. */
@NullMarked
package dev.attendant.sidecar.knowledge;

import org.jspecify.annotations.NullMarked;
