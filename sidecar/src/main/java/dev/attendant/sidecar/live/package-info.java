/** What happens in a conversation, told to those who watch it while it happens. */
@NullMarked
package dev.attendant.sidecar.live;

import org.jspecify.annotations.NullMarked;
