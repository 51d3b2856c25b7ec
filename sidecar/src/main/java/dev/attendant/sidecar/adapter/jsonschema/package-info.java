/** JSON schemas, by a library of their own. */
@NullMarked
package dev.attendant.sidecar.adapter.jsonschema;

import org.jspecify.annotations.NullMarked;
