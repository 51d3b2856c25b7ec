/** What people think of turns: kept as it is given, and added up for those who tend the knowledge. */
@NullMarked
package dev.attendant.sidecar.feedback;

import org.jspecify.annotations.NullMarked;
