/** A Salesforce org on a laptop, its first room: it reads the package and names what an org would refuse. */
@NullMarked
package dev.attendant.localorg;

import org.jspecify.annotations.NullMarked;
