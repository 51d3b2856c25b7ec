/** Documents, snapshots, relations, calibration and gaps. */
@NullMarked
package dev.attendant.sidecar.http.knowledge;

import org.jspecify.annotations.NullMarked;
