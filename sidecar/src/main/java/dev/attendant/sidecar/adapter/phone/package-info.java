/** Telephone numbers by Google's libphonenumber. */
@NullMarked
package dev.attendant.sidecar.adapter.phone;

import org.jspecify.annotations.NullMarked;
