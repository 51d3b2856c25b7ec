/** Articles written in Word, read with Apache POI. */
@NullMarked
package dev.attendant.sidecar.adapter.poi;

import org.jspecify.annotations.NullMarked;
