/** What people do with conversations: service agents take them, write in them and give them back. */
@NullMarked
package dev.attendant.sidecar.desk;

import org.jspecify.annotations.NullMarked;
