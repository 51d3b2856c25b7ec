/** Finding passages: what is asked, what is found, and how rankings are fused. */
@NullMarked
package dev.attendant.sidecar.retrieval;

import org.jspecify.annotations.NullMarked;
