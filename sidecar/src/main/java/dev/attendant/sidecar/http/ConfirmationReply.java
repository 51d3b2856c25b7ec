package dev.attendant.sidecar.http;

import dev.attendant.sidecar.turn.Consent;
import dev.attendant.sidecar.turn.ConsentResult;
import java.util.UUID;

/**
 * What came of a person's word on a proposal, on the wire.
 *
 * @param outcome {@code done}, {@code not_done} or {@code refused}
 */
record ConfirmationReply(
        UUID turnId, UUID conversationId, String tool, String outcome, String reply, boolean repeated) {

    static ConfirmationReply of(ConsentResult.Settled settled) {
        Consent consent = settled.consent();
        Consent.Ending ending = consent.ending().orElseThrow();
        return new ConfirmationReply(
                consent.turn().value(),
                consent.conversation().value(),
                consent.tool(),
                outcome(consent.given(), ending.done()),
                ending.reply(),
                settled.repeated());
    }

    private static String outcome(boolean given, boolean done) {
        if (!given) {
            return "refused";
        }
        return done ? "done" : "not_done";
    }
}
