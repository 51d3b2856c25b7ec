/** Whether the payloads that Apex tests read are the examples of the sidecar's API. */
@NullMarked
package dev.attendant.localorg.payload;

import org.jspecify.annotations.NullMarked;
