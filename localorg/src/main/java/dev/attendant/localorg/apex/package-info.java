/** Apex as it is declared: classes, methods, annotations; and the syntax tree of each file. */
@NullMarked
package dev.attendant.localorg.apex;

import org.jspecify.annotations.NullMarked;
