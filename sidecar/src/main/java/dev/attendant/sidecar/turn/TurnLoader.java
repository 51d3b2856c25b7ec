package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.conversation.ConversationStore;
import dev.attendant.sidecar.knowledge.snapshot.SnapshotKnowledge;
import dev.attendant.sidecar.models.LoadedModels;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantDirectory;
import dev.attendant.sidecar.tenant.TenantId;
import dev.attendant.sidecar.understanding.IntentModel;

/** Finds what a turn is decided from: its tenant, what was said before, and what is known. */
final class TurnLoader {

    private final TenantDirectory tenants;
    private final ConversationStore conversations;
    private final SnapshotKnowledge knowledge;
    private final LoadedModels<IntentModel> models;

    TurnLoader(
            TenantDirectory tenants,
            ConversationStore conversations,
            SnapshotKnowledge knowledge,
            LoadedModels<IntentModel> models) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.knowledge = knowledge;
        this.models = models;
    }

    /** @throws IllegalStateException where the tenant has no such conversation */
    Conversation conversation(TurnRequest request) {
        return conversations
                .load(request.tenant(), request.conversation())
                .orElseThrow(() -> new IllegalStateException("no conversation " + request.conversation()));
    }

    /** @throws IllegalStateException where there is no such tenant */
    Loaded load(TurnRequest request, Recipient recipient, Conversation conversation) {
        TenantId id = request.tenant();
        Tenant tenant = tenants.byId(id).orElseThrow(() -> new IllegalStateException("no tenant " + id));
        return new Loaded(
                recipient,
                tenant,
                conversation,
                knowledge.knowledge(id, request.snapshot(), recipient.audience()),
                models.forTurn(id, tenant.intentModel()));
    }
}
