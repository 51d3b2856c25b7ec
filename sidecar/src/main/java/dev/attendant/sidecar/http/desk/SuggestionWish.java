package dev.attendant.sidecar.http.desk;

import dev.attendant.sidecar.assist.SuggestionRequest;
import dev.attendant.sidecar.conversation.ConversationId;
import dev.attendant.sidecar.http.conversation.TurnRoutes;
import dev.attendant.sidecar.http.request.Fields;
import dev.attendant.sidecar.tenant.Tenant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client says to get a reply suggested. */
record SuggestionWish(
        @Nullable String conversationId,
        @Nullable String message,
        @Nullable String caseContext) {

    /** A case's subject and description, in UTF-16 code units. */
    private static final int LONGEST_CONTEXT = 40_000;

    SuggestionRequest checked(Tenant tenant) {
        Fields fields = new Fields();
        Optional<ConversationId> conversation = AssistRoutes.conversation(fields, conversationId);
        String asked = fields.text("message", message, TurnRoutes.LONGEST_MESSAGE);
        String context = fields.anyText("caseContext", caseContext, LONGEST_CONTEXT);
        fields.check();
        return new SuggestionRequest(tenant, conversation, asked, context);
    }
}
