package dev.attendant.sidecar.insight.training;

import dev.attendant.sidecar.classification.Quality;
import dev.attendant.sidecar.models.ModelCard;
import dev.attendant.sidecar.understanding.IntentQuality;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a trained intent model says of itself.
 *
 * @param id SHA-256 of its weights, in hex
 * @param encoder the encoder it must be used with
 * @param labels its intents, by name
 * @param examples how many examples there were, by use
 * @param sources SHA-256 of the files it was trained from, by use
 * @param metrics figures on examples that had not been trained on when they were measured, by name; none where each
 *     intent had but one example
 * @param trainingSeconds how long it took, reading the examples included
 */
public record IntentModelCard(
        int formatVersion,
        String id,
        String encoder,
        List<String> labels,
        Map<String, Integer> examples,
        Map<String, String> sources,
        Map<String, Double> metrics,
        double trainingSeconds) {

    static final int FORMAT = 1;

    public IntentModelCard {
        labels = List.copyOf(labels);
        examples = new TreeMap<>(examples);
        sources = new TreeMap<>(sources);
        metrics = new TreeMap<>(metrics);
    }

    ModelCard asModelCard() {
        return new ModelCard(id, encoder, labels, metrics);
    }

    static Map<String, Double> metrics(Optional<IntentQuality> quality) {
        return quality.map(IntentModelCard::metrics).orElse(Map.of());
    }

    private static Map<String, Double> metrics(IntentQuality quality) {
        Quality answers = quality.answers();
        Map<String, Double> metrics = new TreeMap<>(Map.of(
                "accuracy", answers.accuracy(),
                "macroF1", answers.macroF1(),
                "ece", answers.ece(),
                "coverageAt85", answers.coverageAt85(),
                "accuracyAt85", answers.accuracyAt85(),
                "inScopeAccuracyAfterRejection", quality.inScopeAccuracyAfterRejection()));
        quality.outOfScopeRecall().ifPresent(recall -> metrics.put("oosRecall", recall));
        return metrics;
    }
}
