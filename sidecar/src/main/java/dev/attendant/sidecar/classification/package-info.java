/** Text into labels: a fast lane of hashed n-grams, a lane over encoded meaning, and their calibrated mixture. */
@NullMarked
package dev.attendant.sidecar.classification;

import org.jspecify.annotations.NullMarked;
