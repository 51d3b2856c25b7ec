/** The HTTP API of openapi/attendant.yaml. */
@NullMarked
package dev.attendant.sidecar.http;

import org.jspecify.annotations.NullMarked;
