/** All that finds personal data, put together. */
@NullMarked
package dev.attendant.sidecar.pii.recognition;

import org.jspecify.annotations.NullMarked;
