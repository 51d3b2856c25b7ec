package dev.attendant.sidecar.calibration;

import dev.attendant.sidecar.generation.Answerability.Observation;
import dev.attendant.sidecar.generation.Signals;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a search showed for a labelled question.
 *
 * @param found the signals of what was found
 * @param right whether the first hit answers the question
 * @param withheld the signals of what is found where the answer is withheld; empty for a question that has none
 */
public record Asked(Signals found, boolean right, Optional<Signals> withheld) {

    /** So that a quarter of what a fit sees of answerable questions has no answer, as in a real inbox. */
    static final double WITHHELD = 1.0 / 3;

    /** A question that has an answer. */
    public static Asked answerable(Signals found, boolean right, Signals withheld) {
        return new Asked(found, right, Optional.of(withheld));
    }

    /** A question that has none. */
    public static Asked unanswerable(Signals found) {
        return new Asked(found, false, Optional.empty());
    }

    public boolean isAnswerable() {
        return withheld.isPresent();
    }

    Stream<Observation> observations() {
        return Stream.concat(
                Stream.of(new Observation(found, right)),
                withheld.stream().map(signals -> new Observation(signals, false, WITHHELD)));
    }
}
