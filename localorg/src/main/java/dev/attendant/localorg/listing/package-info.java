/** Lists of names, kept as files beside the classes that use them. */
@NullMarked
package dev.attendant.localorg.listing;

import org.jspecify.annotations.NullMarked;
