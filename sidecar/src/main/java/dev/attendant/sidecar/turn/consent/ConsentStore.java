package dev.attendant.sidecar.turn.consent;

import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.turn.consent.Consent.Ending;
import java.util.List;
import java.util.Optional;

/** Where persons' words on proposals are kept, one for each turn. */
public interface ConsentStore {

    /**
     * Keeps and audits a person's word, unless the turn has one, or its conversation is erased.
     *
     * @return whether it was the first
     */
    boolean give(Consent consent);

    /**
     * Keeps and audits what came of a word, and says the reply in the conversation where no human has it; writes
     * nothing where it had ended before, or the conversation is erased.
     *
     * @return whether it was the first ending
     */
    boolean end(Consent consent, Ending ending);

    Optional<Consent> find(TenantId tenant, TurnId turn);

    /** What the customer of a conversation was asked, and nobody has said a word on, oldest first; also too late. */
    List<OpenProposal> unsettled(TenantId tenant, ConversationId conversation);
}
