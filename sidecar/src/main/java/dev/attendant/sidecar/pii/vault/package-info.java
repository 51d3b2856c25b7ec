/** Replaces personal data by tokens before text leaves, and puts it back; what each token stands for is kept sealed. */
@NullMarked
package dev.attendant.sidecar.pii.vault;

import org.jspecify.annotations.NullMarked;
