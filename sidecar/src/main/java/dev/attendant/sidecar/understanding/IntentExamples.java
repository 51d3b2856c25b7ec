package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.ReadText;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an intent model is trained from. Examples labelled {@value Intents#OUT_OF_SCOPE} count as messages of no intent.
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
        outOfScope = concat(outOfScope, labelled(train, true));
        outOfScopeDevelopment = concat(outOfScopeDevelopment, labelled(development, true));
        train = labelled(train, false);
        development = labelled(development, false);
        background = List.copyOf(background);
    }

    private static List<ReadText> labelled(List<ReadText> examples, boolean outOfScope) {
        return examples.stream()
                .filter(each -> each.label().equals(Intents.OUT_OF_SCOPE) == outOfScope)
                .toList();
    }

    private static List<ReadText> concat(List<ReadText> some, List<ReadText> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    List<ReadText> inScope() {
        return concat(train, development);
    }

    /** The same without background that lies as near to the examples as half of these do: this tenant may serve it. */
    IntentExamples withoutNearBackground() {
        Centroids.Sums centroids = Centroids.Sums.of(inScope());
        double[] distances = inScope().stream()
                .mapToDouble(centroids::nearestToOthers)
                .sorted()
                .toArray();
        double median = distances.length == 0 ? 1 : distances[distances.length / 2];
        List<ReadText> far = background.stream()
                .filter(each -> centroids.nearestToOthers(each) < median)
                .toList();
        return new IntentExamples(train, development, outOfScope, outOfScopeDevelopment, far);
    }

    List<ReadText> outsiders() {
        return Stream.of(outOfScope, outOfScopeDevelopment, background)
                .flatMap(List::stream)
                .toList();
    }
}
