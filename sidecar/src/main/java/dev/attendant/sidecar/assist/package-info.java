/** What Attendant does for those who serve customers; nothing of it enters a conversation. */
@NullMarked
package dev.attendant.sidecar.assist;

import org.jspecify.annotations.NullMarked;
