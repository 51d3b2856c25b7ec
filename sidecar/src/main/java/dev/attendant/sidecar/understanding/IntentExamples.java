package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.ReadText;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an intent model is trained from.
 *
 * @param train examples of the intents
 * @param development further examples to calibrate and to measure on; may be empty
 * @param outOfScope messages of none of the intents; may be empty
 * @param outOfScopeDevelopment further ones to measure on; may be empty
 * @param background messages that hardly any business serves; those near to the examples are left out
 */
public record IntentExamples(
        List<ReadText> train,
        List<ReadText> development,
        List<ReadText> outOfScope,
        List<ReadText> outOfScopeDevelopment,
        List<ReadText> background) {

    public IntentExamples {
        train = List.copyOf(train);
        development = List.copyOf(development);
        outOfScope = List.copyOf(outOfScope);
        outOfScopeDevelopment = List.copyOf(outOfScopeDevelopment);
        background = List.copyOf(background);
    }

    List<ReadText> inScope() {
        return Stream.concat(train.stream(), development.stream()).toList();
    }

    List<ReadText> outsiders() {
        return Stream.of(outOfScope, outOfScopeDevelopment, background)
                .flatMap(List::stream)
                .toList();
    }
}
