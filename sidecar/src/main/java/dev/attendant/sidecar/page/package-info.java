/** What pages that people read have in common. */
@NullMarked
package dev.attendant.sidecar.page;

import org.jspecify.annotations.NullMarked;
