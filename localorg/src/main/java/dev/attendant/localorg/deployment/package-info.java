/** What one deployment holds: the source, its Apex and its schema, read once. */
@NullMarked
package dev.attendant.localorg.deployment;

import org.jspecify.annotations.NullMarked;
