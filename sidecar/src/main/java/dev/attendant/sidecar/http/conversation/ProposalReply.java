package dev.attendant.sidecar.http.conversation;

import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.turn.consent.Offer;
import java.time.Instant;

/**
 * What a turn proposes to do, on the wire.
 *
 * @param state how it stands, as a {@link dev.attendant.sidecar.turn.consent.Standing} in lower case
 */
public record ProposalReply(String id, String tool, String says, Instant expiresAt, String state) {

    public static ProposalReply of(Offer offer) {
        return new ProposalReply(
                offer.proposed().id(),
                offer.proposed().tool(),
                offer.proposed().says(),
                offer.proposed().expiresAt(),
                WireName.of(offer.standing()));
    }
}
