/** What the customer wants and how they feel: intent and emotion, read from one encoding. */
@NullMarked
package dev.attendant.sidecar.understanding;

import org.jspecify.annotations.NullMarked;
