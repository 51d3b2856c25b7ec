/** Dates, times of day, spans and lengths of time, resolved against the moment and zone of the message. */
@NullMarked
package dev.attendant.sidecar.entities.time;

import org.jspecify.annotations.NullMarked;
