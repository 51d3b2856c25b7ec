/** What adapters for providers share: putting a streamed answer together, and reading what a failure means. */
@NullMarked
package dev.attendant.sidecar.chat.wire;

import org.jspecify.annotations.NullMarked;
