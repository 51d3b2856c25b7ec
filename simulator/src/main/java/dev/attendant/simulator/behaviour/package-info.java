/** How the simulator is told to behave. */
@NullMarked
package dev.attendant.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
