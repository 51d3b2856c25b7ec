/** Whether what one component says of another is so. */
@NullMarked
package dev.attendant.localorg.reference;

import org.jspecify.annotations.NullMarked;
