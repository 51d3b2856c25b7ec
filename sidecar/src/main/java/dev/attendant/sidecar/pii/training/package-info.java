/** Makes messages with marked personal data to train on, from sentence frames and lists of names. */
@NullMarked
package dev.attendant.sidecar.pii.training;

import org.jspecify.annotations.NullMarked;
