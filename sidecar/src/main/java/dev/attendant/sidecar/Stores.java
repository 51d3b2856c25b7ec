package dev.attendant.sidecar;

import dev.attendant.sidecar.adapter.postgres.PostgresConsentStore;
import dev.attendant.sidecar.adapter.postgres.PostgresConversationStore;
import dev.attendant.sidecar.adapter.postgres.PostgresCostLedger;
import dev.attendant.sidecar.adapter.postgres.PostgresDatabase;
import dev.attendant.sidecar.adapter.postgres.PostgresDeskStore;
import dev.attendant.sidecar.adapter.postgres.PostgresDraftStore;
import dev.attendant.sidecar.adapter.postgres.PostgresFeedbackStore;
import dev.attendant.sidecar.adapter.postgres.PostgresKnowledgeStore;
import dev.attendant.sidecar.adapter.postgres.PostgresLateStore;
import dev.attendant.sidecar.adapter.postgres.PostgresModelStore;
import dev.attendant.sidecar.adapter.postgres.PostgresOpenQuestions;
import dev.attendant.sidecar.adapter.postgres.PostgresOrgStore;
import dev.attendant.sidecar.adapter.postgres.PostgresRelationStore;
import dev.attendant.sidecar.adapter.postgres.PostgresSnapshotStore;
import dev.attendant.sidecar.adapter.postgres.PostgresTenantDirectory;
import dev.attendant.sidecar.adapter.postgres.PostgresTokenLedger;
import dev.attendant.sidecar.adapter.postgres.PostgresTurnStore;
import dev.attendant.sidecar.adapter.postgres.PostgresVaultStore;
import dev.attendant.sidecar.adapter.postgres.PostgresVisitorStore;
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
