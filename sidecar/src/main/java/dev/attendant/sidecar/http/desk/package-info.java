/** What service agents work with: suggestions, summaries, their own messages and feedback. */
@NullMarked
package dev.attendant.sidecar.http.desk;

import org.jspecify.annotations.NullMarked;
