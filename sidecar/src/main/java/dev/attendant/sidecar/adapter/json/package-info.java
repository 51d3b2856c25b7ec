/** Lists of articles in JSON, read with Jackson. */
@NullMarked
package dev.attendant.sidecar.adapter.json;

import org.jspecify.annotations.NullMarked;
