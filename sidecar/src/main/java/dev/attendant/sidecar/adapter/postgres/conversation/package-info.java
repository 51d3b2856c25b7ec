/** What was said, who has a conversation, and what is kept of its customer. */
@NullMarked
package dev.attendant.sidecar.adapter.postgres.conversation;

import org.jspecify.annotations.NullMarked;
