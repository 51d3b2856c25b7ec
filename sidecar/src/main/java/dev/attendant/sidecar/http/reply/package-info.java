/** What every reply is made of: JSON, names on the wire, and problems. */
@NullMarked
package dev.attendant.sidecar.http.reply;

import org.jspecify.annotations.NullMarked;
