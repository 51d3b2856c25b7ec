package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.assist.MessageRead;
import dev.attendant.sidecar.classification.Probabilities;
import dev.attendant.sidecar.entities.Entity;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.safety.Verdict;
import java.util.List;

/** What was read in one message, on the wire. */
record ClassificationReply(
        String language, Intent intent, String sentiment, String emotion, List<Mention> entities, String safety) {

    /** The likeliest intent, with its probability. */
    record Intent(String name, double confidence, boolean inScope) {}

    /** Something that the message names; offsets count UTF-16 code units. */
    record Mention(String kind, String text, String value, int start, int end) {
        static Mention of(Entity entity) {
            return new Mention(WireName.of(entity.type()), entity.text(), entity.value(), entity.start(), entity.end());
        }
    }

    /** @param offTopicAt from this probability on a message is out of scope */
    static ClassificationReply of(MessageRead read, double offTopicAt) {
        Probabilities intents = read.understood().domainIntent();
        return new ClassificationReply(
                read.understood().language(),
                new Intent(intents.best(), intents.of(intents.best()), read.isInScope(offTopicAt)),
                read.understood().sentiment().label(),
                read.understood().emotion().label(),
                read.understood().entities().stream().map(Mention::of).toList(),
                safety(read.verdict()));
    }

    private static String safety(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed passed -> "clean";
            case Verdict.Attack attack -> "attack";
            case Verdict.Suspected suspected -> "attack";
            case Verdict.AtRisk atRisk -> "at_risk";
            case Verdict.Abuse abuse -> "abuse";
        };
    }
}
