/** How articles, products, intents, actions and past cases hang together, and what follows from it for a search. */
@NullMarked
package dev.attendant.sidecar.graph;

import org.jspecify.annotations.NullMarked;
