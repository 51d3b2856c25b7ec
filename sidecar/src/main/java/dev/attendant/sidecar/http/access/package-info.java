/** Who calls: tokens, visitors, other origins, and the tenant that the caller belongs to. */
@NullMarked
package dev.attendant.sidecar.http.access;

import org.jspecify.annotations.NullMarked;
