/** Articles that time has passed by. */
@NullMarked
package dev.attendant.sidecar.care.age;

import org.jspecify.annotations.NullMarked;
