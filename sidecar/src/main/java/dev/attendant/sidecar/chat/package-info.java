/**
 * Talking to language models, whoever runs them: the port, what is asked, and every way in which a call may end. A
 * provider's failure is a value, for the caller goes on without that model.
 */
@NullMarked
package dev.attendant.sidecar.chat;

import org.jspecify.annotations.NullMarked;
