/** What an org or a review refuses in Apex and no published checker knows. */
@NullMarked
package dev.attendant.localorg.rule;

import org.jspecify.annotations.NullMarked;
