/** Ways to reach someone: e-mail addresses, telephone numbers, web addresses. */
@NullMarked
package dev.attendant.sidecar.entities.contact;

import org.jspecify.annotations.NullMarked;
