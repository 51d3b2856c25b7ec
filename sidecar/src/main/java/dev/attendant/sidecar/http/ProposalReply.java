package dev.attendant.sidecar.http;

import dev.attendant.sidecar.turn.Proposed;
import java.time.Instant;

/** What a turn proposes to do, on the wire. */
record ProposalReply(String id, String tool, String says, Instant expiresAt) {

    static ProposalReply of(Proposed proposed) {
        return new ProposalReply(proposed.id(), proposed.tool(), proposed.says(), proposed.expiresAt());
    }
}
