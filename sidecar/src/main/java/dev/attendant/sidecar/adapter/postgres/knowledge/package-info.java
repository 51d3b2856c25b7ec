/** Articles, their versions, snapshots and relations. */
@NullMarked
package dev.attendant.sidecar.adapter.postgres.knowledge;

import org.jspecify.annotations.NullMarked;
