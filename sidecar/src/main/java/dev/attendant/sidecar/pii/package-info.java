/** Personal and secret data in text: what kinds there are, where they stand, and what finds them. */
@NullMarked
package dev.attendant.sidecar.pii;

import org.jspecify.annotations.NullMarked;
