/** How the customer feels: emotion with intensity, and sentiment with score. */
@NullMarked
package dev.attendant.sidecar.mood;

import org.jspecify.annotations.NullMarked;
