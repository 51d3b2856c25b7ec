/** A conversation is a log of events; its state is what the log says. */
@NullMarked
package dev.attendant.sidecar.conversation;

import org.jspecify.annotations.NullMarked;
