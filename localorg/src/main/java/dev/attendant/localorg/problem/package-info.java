/** What an org would refuse, and where. */
@NullMarked
package dev.attendant.localorg.problem;

import org.jspecify.annotations.NullMarked;
