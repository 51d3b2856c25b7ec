package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.assist.Summary;
import java.util.List;

/** What a conversation was about, on the wire. */
record SummaryReply(String summary, String customerWants, List<String> done, List<String> open, Mood mood) {

    /** How the customer sounds. */
    record Mood(String sentiment, String emotion) {}

    static SummaryReply of(Summary summary) {
        return new SummaryReply(
                summary.summary(),
                summary.customerWants(),
                summary.done(),
                summary.open(),
                new Mood(summary.mood().sentiment(), summary.mood().emotion()));
    }
}
