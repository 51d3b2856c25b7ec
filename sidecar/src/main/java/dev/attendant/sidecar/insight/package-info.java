/** What a change of the knowledge base does to answers. */
@NullMarked
package dev.attendant.sidecar.insight;

import org.jspecify.annotations.NullMarked;
