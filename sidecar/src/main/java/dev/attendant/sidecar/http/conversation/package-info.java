/** Conversations and their turns, with traces, replays and confirmations. */
@NullMarked
package dev.attendant.sidecar.http.conversation;

import org.jspecify.annotations.NullMarked;
