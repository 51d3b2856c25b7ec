/** How requests are read: bodies, fields, ids and keys, each with a clear problem where it is wrong. */
@NullMarked
package dev.attendant.sidecar.http.request;

import org.jspecify.annotations.NullMarked;
