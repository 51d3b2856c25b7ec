/** What happens in a conversation, as it happens: server-sent events and WebSockets. */
@NullMarked
package dev.attendant.sidecar.http.live;

import org.jspecify.annotations.NullMarked;
