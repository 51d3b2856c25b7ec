package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.understanding.Understanding;

/**
 * What was read in a message, each by its likeliest label.
 *
 * @param intent what the customer wants, in the tenant's own words where it has a model of its own
 * @param sentiment one of {@link dev.attendant.sidecar.mood.Sentiment#LABELS}
 * @param emotion one of {@link dev.attendant.sidecar.mood.Emotion#LABELS}
 */
public record Impression(String intent, String sentiment, String emotion) {

    static Impression of(Understanding understood) {
        return new Impression(
                understood.domainIntent().best(),
                understood.sentiment().label(),
                understood.emotion().label());
    }
}
