/** What commands share: options, progress, output, and a sidecar of their own. */
@NullMarked
package dev.attendant.sidecar.cli.support;

import org.jspecify.annotations.NullMarked;
