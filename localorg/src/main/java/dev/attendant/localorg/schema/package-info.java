/** Objects, fields and relationships: the standard ones and the package's own. */
@NullMarked
package dev.attendant.localorg.schema;

import org.jspecify.annotations.NullMarked;
