/** A tenant's own models: versions that are kept, the one that is active, and those that are loaded. */
@NullMarked
package dev.attendant.sidecar.models;

import org.jspecify.annotations.NullMarked;
