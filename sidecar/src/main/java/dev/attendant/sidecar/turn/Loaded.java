package dev.attendant.sidecar.turn;

import dev.attendant.sidecar.conversation.Conversation;
import dev.attendant.sidecar.explain.Explanation;
import dev.attendant.sidecar.knowledge.Knowledge;
import dev.attendant.sidecar.models.ModelVersion;
import dev.attendant.sidecar.tenant.Tenant;
import dev.attendant.sidecar.tenant.TenantSettings;
import dev.attendant.sidecar.understanding.IntentModel;
import java.time.Duration;
import java.util.Optional;

/**
 * What a turn is decided from.
 *
 * @param intents the tenant's own intent model; empty where it uses the shipped one
 */
record Loaded(
        Recipient recipient,
        Tenant tenant,
        Conversation conversation,
        Knowledge knowledge,
        Optional<IntentModel> intents) {

    TenantSettings settings() {
        return tenant.settings();
    }

    Duration deadline() {
        return recipient.patience(settings(), conversation.start().channel());
    }

    /** The version of the tenant's own intent model that is used. */
    int intentModel() {
        return intents.isPresent() ? tenant.intentModel() : ModelVersion.SHIPPED;
    }

    Explanation why(TurnRequest request) {
        Explanation state = Explanation.of(conversation.state().name(), "the conversation's state, from its events")
                .score("events", conversation.events().size());
        return request.snapshot().isPresent()
                ? state.score("snapshot", request.snapshot().getAsInt())
                : state;
    }
}
