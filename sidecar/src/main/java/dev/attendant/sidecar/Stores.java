package dev.attendant.sidecar;

import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresConversationStore;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresDeskStore;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresVaultStore;
import dev.attendant.sidecar.adapter.postgres.conversation.PostgresVisitorStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresDraftStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresKnowledgeStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresRelationStore;
import dev.attendant.sidecar.adapter.postgres.knowledge.PostgresSnapshotStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresCostLedger;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresModelStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresOrgStore;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTenantDirectory;
import dev.attendant.sidecar.adapter.postgres.tenant.PostgresTokenLedger;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresConsentStore;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresFeedbackStore;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresLateStore;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresOpenQuestions;
import dev.attendant.sidecar.adapter.postgres.turn.PostgresTurnStore;
import java.time.Clock;

/** The stores of one sidecar, which are all in its database. */
record Stores(
        PostgresDatabase database,
        PostgresTenantDirectory tenants,
        PostgresTokenLedger tokens,
        PostgresConversationStore conversations,
        PostgresTurnStore turns,
        PostgresLateStore late,
        PostgresDeskStore desk,
        PostgresConsentStore consents,
        PostgresFeedbackStore feedback,
        PostgresOrgStore org,
        PostgresVisitorStore visitors,
        PostgresVaultStore vault,
        PostgresCostLedger costs,
        PostgresKnowledgeStore documents,
        PostgresSnapshotStore snapshots,
        PostgresDraftStore drafts,
        PostgresRelationStore relations,
        PostgresOpenQuestions questions,
        PostgresModelStore models) {

    static Stores in(PostgresDatabase database, Clock clock) {
        return new Stores(
                database,
                new PostgresTenantDirectory(database),
                new PostgresTokenLedger(database),
                new PostgresConversationStore(database),
                new PostgresTurnStore(database),
                new PostgresLateStore(database),
                new PostgresDeskStore(database),
                new PostgresConsentStore(database),
                new PostgresFeedbackStore(database),
                new PostgresOrgStore(database),
                new PostgresVisitorStore(database),
                new PostgresVaultStore(database),
                new PostgresCostLedger(database),
                new PostgresKnowledgeStore(database, clock),
                new PostgresSnapshotStore(database, clock),
                new PostgresDraftStore(database, clock),
                new PostgresRelationStore(database),
                new PostgresOpenQuestions(database),
                new PostgresModelStore(database));
    }
}
