/** What must be told exactly: amounts, durations, dates, times and addresses. */
@NullMarked
package dev.attendant.sidecar.grounding.value;

import org.jspecify.annotations.NullMarked;
