/** Whether each metadata file has the elements, values and place that its type asks for. */
@NullMarked
package dev.attendant.localorg.metadata;

import org.jspecify.annotations.NullMarked;
