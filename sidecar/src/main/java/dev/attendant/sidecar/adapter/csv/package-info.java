/** Tables with separated values, read with Apache Commons CSV. */
@NullMarked
package dev.attendant.sidecar.adapter.csv;

import org.jspecify.annotations.NullMarked;
