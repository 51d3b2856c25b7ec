/** Bearer tokens, verified with Nimbus JOSE+JWT. */
@NullMarked
package dev.attendant.sidecar.adapter.jwt;

import org.jspecify.annotations.NullMarked;
