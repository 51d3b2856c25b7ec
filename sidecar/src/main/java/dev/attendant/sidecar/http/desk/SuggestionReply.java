package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.assist.Suggestion;
import dev.attendant.sidecar.http.conversation.EvidenceReply;
import dev.attendant.sidecar.http.reply.WireName;
import java.util.List;

/** A reply that a service agent may send, on the wire. */
record SuggestionReply(String text, List<EvidenceReply.Item> evidence, double confidence, String rung) {

    static SuggestionReply of(Suggestion suggestion) {
        return new SuggestionReply(
                suggestion.text(),
                EvidenceReply.items(suggestion.evidence()),
                suggestion.confidence(),
                WireName.of(suggestion.rung()));
    }
}
