package dev.attendant.sidecar.insight.evaluation;

import dev.attendant.sidecar.classification.LabelledText;
import dev.attendant.sidecar.classification.TextClassifier;
import dev.attendant.sidecar.encoding.Encoder;
import dev.attendant.sidecar.encoding.Utterance;
import dev.attendant.sidecar.insight.evaluation.LabelFigures.Outcome;
import dev.attendant.sidecar.mood.EkmanClassifier;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures how well emotion and sentiment are found. The labels of the examples decide which classifier is asked, see
 * {@link EmotionLabels}; where any example has several labels, all over their cutoffs are found, else the best one.
 */
public final class EmotionEvaluation {

    private static final Map<String, String> POLARITIES =
            Map.of("-1", "negative", "0", "neutral", "1", "positive", "+1", "positive");

    private final Encoder encoder;

    public EmotionEvaluation(Encoder encoder) {
        this.encoder = encoder;
    }

    /**
     * Measures the shipped classifiers of emotion.
     *
     * @throws IllegalArgumentException where labels are of no kind, or of several
     */
    public LabelFigures emotions(List<LabelledText> examples) {
        EmotionLabels kind = EmotionLabels.of(examples);
        return switch (kind) {
            case CUSTOMER_SERVICE -> single(examples, TextClassifier.resource("/weights/emotions.bin"));
            case EKMAN, GO_EMOTIONS -> several(examples, kind, EkmanClassifier.resource("/weights/ekman.bin"));
        };
    }

    /**
     * Measures the shipped classifier of sentiment; labels are negative, neutral and positive, or -1, 0 and 1.
     *
     * @throws IllegalArgumentException where a label is another; its message names the text
     */
    public LabelFigures sentiments(List<LabelledText> examples) {
        List<LabelledText> read = examples.stream()
                .map(each -> new LabelledText(each.text(), POLARITIES.getOrDefault(each.label(), each.label())))
                .toList();
        for (LabelledText each : read) {
            if (!POLARITIES.containsValue(each.label())) {
                throw new IllegalArgumentException(
                        "\"%s\" of \"%s\" is no sentiment; it must be negative, neutral or positive, or -1, 0 or 1"
                                .formatted(each.label(), each.text()));
            }
        }
        return single(read, TextClassifier.resource("/weights/sentiments.bin"));
    }

    private LabelFigures single(List<LabelledText> examples, TextClassifier classifier) {
        return LabelFigures.of(examples.parallelStream()
                .map(each -> Outcome.of(
                        each.label(), classifier.classify(utterance(each)).best()))
                .toList());
    }

    private LabelFigures several(List<LabelledText> examples, EmotionLabels kind, EkmanClassifier classifier) {
        boolean several =
                examples.stream().anyMatch(each -> kind.read(each.label()).size() > 1);
        return LabelFigures.of(examples.parallelStream()
                .map(each -> new Outcome(
                        kind.read(each.label()),
                        several ? classifier.labels(utterance(each)) : Set.of(classifier.label(utterance(each)))))
                .toList());
    }

    private Utterance utterance(LabelledText example) {
        return new Utterance(example.text(), encoder);
    }
}
