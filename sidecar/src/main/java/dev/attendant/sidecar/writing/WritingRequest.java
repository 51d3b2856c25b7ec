package dev.attendant.sidecar.writing;

import dev.attendant.sidecar.action.ToolBox;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.conversation.TurnId;
import dev.attendant.sidecar.prompt.Said;
import dev.attendant.sidecar.tenant.ModelSettings;
import dev.attendant.sidecar.tenant.ModelTask;
import dev.attendant.sidecar.tenant.TenantId;
import java.time.Instant;
import java.util.List;

/**
 * What is to be answered.
 *
 * @param task what models are asked to do
 * @param evidence what the answer may rest on, the best first
 * @param history what was said before, oldest first
 * @param language the reply's, as a BCP 47 tag
 * @param tools what models may call while they write
 * @param deadline when the turn goes on without an answer
 * @param until when nobody waits any more, however late the answer may come
 */
public record WritingRequest(
        TenantId tenant,
        ConversationId conversation,
        TurnId turn,
        ModelTask task,
        ModelSettings settings,
        String message,
        List<Piece> evidence,
        List<Said> history,
        String language,
        ToolBox tools,
        Instant deadline,
        Instant until) {

    public WritingRequest {
        evidence = List.copyOf(evidence);
        history = List.copyOf(history);
    }

    /** A request for a customer's answer. */
    public WritingRequest(
            TenantId tenant,
            ConversationId conversation,
            TurnId turn,
            ModelSettings settings,
            String message,
            List<Piece> evidence,
            List<Said> history,
            String language,
            ToolBox tools,
            Instant deadline,
            Instant until) {
        this(
                tenant,
                conversation,
                turn,
                ModelTask.ANSWER,
                settings,
                message,
                evidence,
                history,
                language,
                tools,
                deadline,
                until);
    }

    /** Who pays for it. */
    Payer payer() {
        return new Payer(tenant, conversation, turn, task, settings);
    }
}
