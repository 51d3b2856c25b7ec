/** The wire protocols of providers, and how each behaviour is acted out in them. */
@NullMarked
package dev.attendant.simulator.protocol;

import org.jspecify.annotations.NullMarked;
