/** Whether each query names objects, fields and relationships that exist, and filters by what can be filtered. */
@NullMarked
package dev.attendant.localorg.soql;

import org.jspecify.annotations.NullMarked;
