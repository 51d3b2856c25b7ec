package dev.attendant.sidecar.understanding;

import dev.attendant.sidecar.classification.Quality;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How good a model reads messages. All figures are fractions between 0 and 1.
 *
 * @param answers of the likeliest intents, rejected or not
 * @param inScopeAccuracyAfterRejection share of messages with an intent that were read rightly and not rejected
 * @param outOfScopeRecall share of messages without an intent that were rejected; empty where there were none
 * @param encodedShare share of messages with an intent that took the encoder
 */
public record IntentQuality(
        Quality answers, double inScopeAccuracyAfterRejection, OptionalDouble outOfScopeRecall, double encodedShare) {

    /** A message's intent and what was read. */
    public record Answer(String truth, IntentReading reading) {

        Quality.Answer asAnswer() {
            return new Quality.Answer(truth, reading.best(), reading.confidence());
        }

        boolean isRight() {
            return truth.equals(reading.label());
        }
    }

    /**
     * @param outside what was read in messages of no intent
     * @throws IllegalArgumentException where there are no answers
     */
    public static IntentQuality of(List<Answer> answers, List<IntentReading> outside) {
        return new IntentQuality(
                Quality.of(answers.stream().map(Answer::asAnswer).toList()),
                answers.stream()
                        .mapToInt(each -> each.isRight() ? 1 : 0)
                        .average()
                        .orElse(0),
                outside.stream().mapToInt(each -> each.isOutOfScope() ? 1 : 0).average(),
                answers.stream()
                        .mapToInt(each -> each.reading().encoded() ? 1 : 0)
                        .average()
                        .orElse(0));
    }
}
