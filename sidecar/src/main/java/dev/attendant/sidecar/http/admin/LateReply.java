package dev.attendant.sidecar.http.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.attendant.sidecar.http.conversation.EvidenceReply;
import dev.attendant.sidecar.http.conversation.ProposalReply;
import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.turn.LateAnswer;
import dev.attendant.sidecar.turn.consent.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came after its turn's deadline, on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LateReply(
        UUID turnId,
        String text,
        List<EvidenceReply.Item> evidence,
        @Nullable ProposalReply proposal,
        String fate,
        Instant at) {

    /** @param offer what it proposes, as it stands */
    static LateReply of(LateAnswer answer, Optional<Offer> offer) {
        return new LateReply(
                answer.request().turn().value(),
                answer.text(),
                EvidenceReply.items(answer.evidence()),
                offer.map(ProposalReply::of).orElse(null),
                WireName.of(answer.fate()),
                answer.at());
    }
}
