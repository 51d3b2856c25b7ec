package dev.attendant.sidecar.assist;

import java.util.List;

/**
 * What a conversation was about, for the one who goes on with it.
 *
 * @param customerWants empty where the customer said nothing
 * @param done what the customer was told
 * @param open what nobody has answered
 */
public record Summary(String summary, String customerWants, List<String> done, List<String> open, Mood mood) {
    public Summary {
        done = List.copyOf(done);
        open = List.copyOf(open);
    }

    /** How the customer sounds. */
    public record Mood(String sentiment, String emotion) {
        static final Mood NEUTRAL = new Mood("neutral", "neutral");
    }
}
