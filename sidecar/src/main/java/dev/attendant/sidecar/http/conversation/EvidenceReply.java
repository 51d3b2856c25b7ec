package dev.attendant.sidecar.http.conversation;

import dev.attendant.sidecar.generation.Evidence;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.turn.FinishedTurn;
import dev.attendant.sidecar.turn.TurnOutcome;
import java.util.List;
import java.util.UUID;

/** What a turn rests on, on the wire. */
public record EvidenceReply(UUID turnId, List<Item> evidence) {

    /** The proof of one sentence; offsets count UTF-16 code units. */
    public record Item(
            int answerStart,
            int answerEnd,
            String documentId,
            String version,
            String title,
            String location,
            int sourceStart,
            int sourceEnd,
            String quote,
            String verdict,
            double score) {

        static Item of(Evidence evidence) {
            return new Item(
                    evidence.answer().start(),
                    evidence.answer().end(),
                    evidence.document().value(),
                    evidence.version(),
                    evidence.title(),
                    evidence.location(),
                    evidence.source().start(),
                    evidence.source().end(),
                    evidence.quote(),
                    WireName.of(evidence.verdict()),
                    evidence.score());
        }
    }

    static EvidenceReply of(FinishedTurn turn) {
        return new EvidenceReply(turn.request().turn().value(), items(turn.outcome()));
    }

    private static List<Item> items(TurnOutcome outcome) {
        return outcome instanceof TurnOutcome.Answered answered ? items(answered.evidence()) : List.of();
    }

    public static List<Item> items(List<Evidence> evidence) {
        return evidence.stream().map(Item::of).toList();
    }
}
