package dev.attendant.sidecar.http;

import dev.attendant.sidecar.turn.LateAnswer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An answer that came after its turn's deadline, on the wire. */
record LateReply(UUID turnId, String text, List<EvidenceReply.Item> evidence, String fate, Instant at) {

    static LateReply of(LateAnswer answer) {
        return new LateReply(
                answer.request().turn().value(),
                answer.text(),
                EvidenceReply.items(answer.evidence()),
                WireName.of(answer.fate()),
                answer.at());
    }
}
