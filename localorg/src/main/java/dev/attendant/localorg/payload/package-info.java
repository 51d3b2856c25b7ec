/** Whether Apex calls the sidecar's API: its paths, and its examples as the payloads that tests read. */
@NullMarked
package dev.attendant.localorg.payload;

import org.jspecify.annotations.NullMarked;
