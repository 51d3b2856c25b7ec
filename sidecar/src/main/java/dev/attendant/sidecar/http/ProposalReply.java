package dev.attendant.sidecar.http;

import dev.attendant.sidecar.turn.Offer;
import java.time.Instant;

/**
 * What a turn proposes to do, on the wire.
 *
 * @param state how it stands, as a {@link dev.attendant.sidecar.turn.Standing} in lower case
 */
record ProposalReply(String id, String tool, String says, Instant expiresAt, String state) {

    static ProposalReply of(Offer offer) {
        return new ProposalReply(
                offer.proposed().id(),
                offer.proposed().tool(),
                offer.proposed().says(),
                offer.proposed().expiresAt(),
                WireName.of(offer.standing()));
    }
}
