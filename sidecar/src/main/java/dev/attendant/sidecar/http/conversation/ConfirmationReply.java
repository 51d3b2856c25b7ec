package dev.attendant.sidecar.http.conversation;

import dev.attendant.sidecar.http.reply.WireName;
import dev.attendant.sidecar.turn.consent.Consent;
import dev.attendant.sidecar.turn.consent.ConsentResult;
import dev.attendant.sidecar.turn.consent.Standing;
import java.util.UUID;

/**
 * What came of a person's word on a proposal, on the wire.
 *
 * @param outcome {@code done}, {@code not_done} or {@code refused}
 */
public record ConfirmationReply(
        UUID turnId, UUID conversationId, String tool, String outcome, String reply, boolean repeated) {

    public static ConfirmationReply of(ConsentResult.Settled settled) {
        return of(settled.consent(), settled.repeated());
    }

    /** @param consent with its ending */
    public static ConfirmationReply of(Consent consent, boolean repeated) {
        Consent.Ending ending = consent.ending().orElseThrow();
        return new ConfirmationReply(
                consent.turn().value(),
                consent.conversation().value(),
                consent.tool(),
                WireName.of(Standing.of(consent)),
                ending.reply(),
                repeated);
    }
}
