/** Personal data that has a form of its own, often with check digits, or that its neighbours name. */
@NullMarked
package dev.attendant.sidecar.pii.rule;

import org.jspecify.annotations.NullMarked;
