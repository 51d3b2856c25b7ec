/** Search by words in PostgreSQL. */
@NullMarked
package dev.attendant.sidecar.adapter.postgres.fulltext;

import org.jspecify.annotations.NullMarked;
