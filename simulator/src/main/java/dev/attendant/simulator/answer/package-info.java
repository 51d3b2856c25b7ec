/** What the simulated model says. */
@NullMarked
package dev.attendant.simulator.answer;

import org.jspecify.annotations.NullMarked;
