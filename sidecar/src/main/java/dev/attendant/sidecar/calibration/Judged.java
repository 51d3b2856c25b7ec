package dev.attendant.sidecar.calibration;

import dev.attendant.sidecar.generation.Answerability;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * How likely a question was held to be answered by what was found, and by what was found without its answer.
 *
 * @param withheld empty for a question that has no answer
 */
public record Judged(Asked asked, double found, OptionalDouble withheld) {

    static Judged by(Answerability answerability, Asked asked) {
        return new Judged(
                asked,
                answerability.of(asked.found()),
                asked.withheld()
                        .map(signals -> OptionalDouble.of(answerability.of(signals)))
                        .orElse(OptionalDouble.empty()));
    }

    /** What it was held for where there was nothing to answer it with. */
    DoubleStream withoutAnswer() {
        return asked.isAnswerable() ? withheld.stream() : DoubleStream.of(found);
    }
}
