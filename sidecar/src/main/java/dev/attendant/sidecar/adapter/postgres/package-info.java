/** The system of record on PostgreSQL. */
@NullMarked
package dev.attendant.sidecar.adapter.postgres;

import org.jspecify.annotations.NullMarked;
