/** States of the knowledge that can be named and published again, and drafts that are published together. */
@NullMarked
package dev.attendant.sidecar.knowledge.snapshot;

import org.jspecify.annotations.NullMarked;
