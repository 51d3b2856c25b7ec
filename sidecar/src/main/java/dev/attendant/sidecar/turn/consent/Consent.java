package dev.attendant.sidecar.turn.consent;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's word on what a turn proposed.
 *
 * @param tool what would run
 * @param given false where the person refused
 * @param by who gave it, as the caller's token names them
 * @param ending what came of it; empty while the tool runs
 */
public record Consent(
        TenantId tenant,
        ConversationId conversation,
        TurnId turn,
        String tool,
        boolean given,
        String by,
        Instant at,
        Optional<Ending> ending) {

    /**
     * What came of a person's word.
     *
     * @param done whether the tool did what was proposed
     * @param reply what the customer reads
     */
    public record Ending(boolean done, String reply, Instant at) {}

    /** The same with what came of it. */
    public Consent ended(Ending how) {
        return new Consent(tenant, conversation, turn, tool, given, by, at, Optional.of(how));
    }
}
