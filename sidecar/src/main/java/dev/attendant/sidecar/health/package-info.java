/** How everything is that a tenant depends on, and what an admin should do about it. */
@NullMarked
package dev.attendant.sidecar.health;

import org.jspecify.annotations.NullMarked;
