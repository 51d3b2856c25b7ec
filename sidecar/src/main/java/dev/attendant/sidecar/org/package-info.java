/** What a tenant's org tells of itself: how its actions ended, and what of it has changed. */
@NullMarked
package dev.attendant.sidecar.org;

import org.jspecify.annotations.NullMarked;
