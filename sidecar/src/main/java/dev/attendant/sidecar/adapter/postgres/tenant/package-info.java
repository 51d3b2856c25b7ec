/** What belongs to a tenant: settings, tokens, models, costs, its org. */
@NullMarked
package dev.attendant.sidecar.adapter.postgres.tenant;

import org.jspecify.annotations.NullMarked;
