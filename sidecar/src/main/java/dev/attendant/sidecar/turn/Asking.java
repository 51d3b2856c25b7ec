package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.cache.Circumstances;
import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.Followup;
import dev.attendant.sidecar.encoding.Embedding;
import dev.attendant.sidecar.entities.EntityType;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.knowledge.Scope;
import dev.attendant.sidecar.pii.PiiDetector;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.tenant.Thresholds;
import dev.attendant.sidecar.understanding.Understanding;

/**
 * A message that asks something, with all that answering it depends on.
 *
 * @param language the reply's, as a BCP 47 tag
 * @param upset whether the customer is, and reads the reply
 */
record Asking(
        TurnRequest request,
        Recipient recipient,
        TenantSettings settings,
        Conversation conversation,
        Knowledge knowledge,
        Circumstances circumstances,
        Scope scope,
        Understanding understood,
        Thresholds thresholds,
        String language,
        boolean upset,
        Deadline deadline,
        Tracer trace) {

    /** What the message means. */
    Embedding meaning() {
        return understood.utterance().reading().meaning();
    }

    /**
     * Whether the same words mean the same of anybody: nothing before them matters, and nothing personal is in them.
     * What an agent may read is for no customer.
     */
    boolean isAnybodys(PiiDetector personal) {
        return recipient instanceof Recipient.Customer
                && !upset
                && request.snapshot().isEmpty()
                && Followup.of(conversation, request.message()).whole().equals(request.message())
                && understood.entities().stream().allMatch(entity -> entity.type() == EntityType.PRODUCT)
                && personal.detect(request.message()).isEmpty();
    }
}
