package dev.attendant.sidecar.safety;

import dev.attendant.sidecar.encoding.Utterance;
import java.util.List;

/** How much a message resembles attacks. */
@FunctionalInterface
interface Likeness {

    /**
     * The probability that a message is an attack, between 0 and 1.
     *
     * @param views the readings of the message, as {@link Unmasking} gives them
     */
    double of(Utterance message, List<String> views);
}
