/** Which model is asked for what, in which order, and what happens where one fails. Routes are data. */
@NullMarked
package dev.attendant.sidecar.chat.route;

import org.jspecify.annotations.NullMarked;
