package dev.attendant.sidecar.cli;

import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.language.Language;
import dev.attendant.sidecar.mood.Emotion;
import dev.attendant.sidecar.mood.Sentiment;
import dev.attendant.sidecar.pii.PiiSpan;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is read in one message.
 *
 * @param ownIntent by the given model; null without one
 * @param personalData in the order of the text
 * @param masked the message as it would leave for a language model
 * @param screening what screening makes of it
 * @param routing what the turn would do before any search
 * @param encoded whether the encoder was needed for all of this
 */
record MessageReport(
        String message,
        LanguageRead language,
        Ranked intent,
        @Nullable Ranked ownIntent,
        SentimentRead sentiment,
        EmotionRead emotion,
        List<Entity> entities,
        List<Personal> personalData,
        String masked,
        Explanation screening,
        Explanation routing,
        boolean encoded) {

    private static final int MOST = 5;

    /**
     * The language.
     *
     * @param tag as BCP 47 has it; the usual one where the words do not tell
     * @param confidence between 0 and 1; null where the words do not tell
     */
    record LanguageRead(String tag, @Nullable Double confidence) {
        static LanguageRead of(Language language, String usual) {
            Double confidence = language instanceof Language.Detected detected ? detected.confidence() : null;
            return new LanguageRead(language.tagOr(usual), confidence);
        }
    }

    /** The likeliest label and the five likeliest, with their probabilities. */
    record Ranked(String label, double confidence, Map<String, Double> likeliest) {
        static Ranked of(Probabilities probabilities) {
            String best = probabilities.best();
            return new Ranked(best, round(probabilities.of(best)), mostOf(probabilities, MOST));
        }
    }

    /** Sentiment; {@code score} lies between -1 and 1. */
    record SentimentRead(String label, double score, Map<String, Double> probabilities) {
        static SentimentRead of(Sentiment sentiment) {
            return new SentimentRead(
                    sentiment.label(), round(sentiment.score()), mostOf(sentiment.probabilities(), MOST));
        }
    }

    /** Emotion; {@code intensity} and {@code upset}, the probability of anger or frustration, lie between 0 and 1. */
    record EmotionRead(String label, double intensity, double upset, Map<String, Double> probabilities) {
        static EmotionRead of(Emotion emotion) {
            return new EmotionRead(
                    emotion.label(),
                    round(emotion.intensity()),
                    round(emotion.upset()),
                    mostOf(emotion.probabilities(), Emotion.LABELS.size()));
        }
    }

    /** Personal data; {@code start} and {@code end} in UTF-16 code units. */
    record Personal(String type, String text, int start, int end, double confidence, String reason) {
        static Personal of(String message, PiiSpan span) {
            return new Personal(
                    span.type().name(),
                    message.substring(span.start(), span.end()),
                    span.start(),
                    span.end(),
                    round(span.confidence()),
                    span.reason());
        }
    }

    private static Map<String, Double> mostOf(Probabilities probabilities, int most) {
        return probabilities.byLabel().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> round(each.getValue()),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
