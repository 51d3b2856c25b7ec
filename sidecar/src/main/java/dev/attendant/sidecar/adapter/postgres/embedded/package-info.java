/** A PostgreSQL server of our own, for who has none. */
@NullMarked
package dev.attendant.sidecar.adapter.postgres.embedded;

import org.jspecify.annotations.NullMarked;
