/** Visitors of a tenant's web chat, who may do no more than hold the one conversation they opened. */
@NullMarked
package dev.attendant.sidecar.visitor;

import org.jspecify.annotations.NullMarked;
